package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Position;
import com.microsoft.playwright.options.ScreenshotCaret;
import io.huiyin.Sites;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person at a screen: a browser window of his own, and what he does with it. */
final class Visitor implements AutoCloseable {
    final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final String name;
    private final String base;
    final Page page;

    private Visitor(String name, int port, NewContextOptions options) {
        this.name = name;
        this.base = "http://localhost:" + port;
        this.context = Chromium.browser().newContext(options);
        this.context.setDefaultTimeout(Chromium.PATIENCE);
        this.page = context.newPage();
        this.page.onPageError(error -> complaints.add(name + ": " + error));
        this.page.onConsoleMessage(this::listen);
    }

    static Visitor atTheDesk(String name, int port) {
        return new Visitor(
                name, port, new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"));
    }

    static Visitor onThePhone(String name, int port) {
        return onThePhone(name, port, 390, "zh-CN");
    }

    /** On a phone of this width whose browser speaks this language. */
    static Visitor onThePhone(String name, int port, int width, String language) {
        var options = new NewContextOptions()
                .setViewportSize(width, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale(language);
        return new Visitor(name, port, options);
    }

    /** What the browser itself complains about, such as a script that the policy forbids; refused forms are no fault. */
    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
            complaints.add(name + " at " + page.url() + ": " + message.text());
        }
    }

    /** Has chosen this language before. */
    Visitor speaks(String language) {
        context.addCookies(List.of(new Cookie("huiyin-language", language).setUrl(base)));
        return this;
    }

    Visitor signIn(String login) {
        open("/sign-in");
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[autocomplete=current-password]").fill(Sites.PASSWORD);
        page.locator("input[autocomplete=current-password]").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    Visitor open(String path) {
        page.navigate(base + path);
        return this;
    }

    Locator the(String selector) {
        return page.locator(selector);
    }

    /** The button or link with these words that can be seen. */
    void press(String words) {
        page.locator("button:visible, a:visible, summary:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    void seesText(String words) {
        page.getByText(words).first().waitFor();
    }

    /** Signs on the glass of the page, with the mouse. */
    void signs() {
        var from = corner();
        page.mouse().down();
        for (var step = 0; step < 40; step++) {
            page.mouse().move(from.x + step * 5, from.y + 30 + 40 * Math.sin(step / 3.0));
        }
        page.mouse().up();
    }

    /** Only touches the glass. */
    void touchesTheGlass() {
        corner();
        page.mouse().down();
        page.mouse().up();
    }

    private Position corner() {
        var glass = the("canvas");
        glass.scrollIntoViewIfNeeded();
        var box = glass.boundingBox();
        var corner = new Position(box.x + 40, box.y + 60);
        page.mouse().move(corner.x, corner.y);
        return corner;
    }

    /** Keeps a picture under target/journeys. */
    Visitor looks(String picture) {
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/journeys", picture + ".png"))
                .setFullPage(true)
                .setCaret(ScreenshotCaret.INITIAL));
        return this;
    }

    /** Nothing serious stands in the way of people who see, hear or move otherwise, and nothing sticks out of the window. */
    Visitor findsItAccessible() {
        var results = new AxeBuilder(page).analyze();
        assertThat(results.getViolations())
                .filteredOn(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                .as(page.url())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        return findsNothingStickingOut();
    }

    /** Nothing has to be scrolled sideways. */
    Visitor findsNothingStickingOut() {
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling at " + page.url())
                .isLessThanOrEqualTo(1);
        return this;
    }

    void hasNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
