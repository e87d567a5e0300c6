package io.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every word exists in Chinese and in English. */
class MessageBundleTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')(?![{}]')(?<![{}]')");

    /** Examples of what stays Chinese in English too: the language's own name, a holiday, a number plate. */
    private static final Pattern LEFT_CHINESE = Pattern.compile("中文|国庆节|粤A12345");

    @TestFactory
    Stream<DynamicTest> chineseAndEnglishHaveTheSameKeys() throws IOException {
        return eachBundle(bundle -> assertThat(bundle.english().keySet())
                .containsExactlyInAnyOrderElementsOf(bundle.chinese().keySet()));
    }

    @TestFactory
    Stream<DynamicTest> englishIsEnglish() throws IOException {
        return eachBundle(bundle -> assertThat(bundle.english().values())
                .noneMatch(text -> CHINESE.matcher(LEFT_CHINESE.matcher(text).replaceAll(""))
                        .find()));
    }

    @TestFactory
    Stream<DynamicTest> noKeyStandsTwiceAndNoneIsEmpty() throws IOException {
        return eachBundle(bundle -> {
            assertThat(bundle.twice()).isEmpty();
            assertThat(bundle.chinese()).doesNotContainValue("");
            assertThat(bundle.english()).doesNotContainValue("");
        });
    }

    @TestFactory
    Stream<DynamicTest> keysBeginWithTheirModule() throws IOException {
        return eachBundle(bundle -> assertThat(bundle.chinese().keySet())
                .allMatch(key -> bundle.name().equals("messages") || key.startsWith(bundle.name() + ".")));
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesFillTheSamePlaces() throws IOException {
        return eachBundle(bundle -> bundle.chinese().forEach((key, chinese) -> {
            var english = bundle.english().getOrDefault(key, "");
            assertThat(places(english)).as(key).isEqualTo(places(chinese));
        }));
    }

    /** The message format takes a lone apostrophe for a quotation: write it twice. */
    @TestFactory
    Stream<DynamicTest> apostrophesAreWrittenTwice() throws IOException {
        return eachBundle(bundle -> assertThat(
                        Stream.concat(bundle.chinese().values().stream(), bundle.english().values().stream()))
                .noneMatch(text -> LONE_APOSTROPHE.matcher(text).find()));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<DynamicTest> eachBundle(Check check) throws IOException {
        return bundles().stream().map(bundle -> DynamicTest.dynamicTest(bundle.name(), () -> check.on(bundle)));
    }

    private static List<Bundle> bundles() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> file.startsWith(RESOURCES.resolve("messages"))
                            || file.equals(RESOURCES.resolve("messages.properties")))
                    .filter(file -> !file.toString().endsWith("_en.properties"))
                    .sorted()
                    .map(Bundle::read)
                    .toList();
        }
    }

    /** One look at a bundle. */
    private interface Check {
        void on(Bundle bundle);
    }

    /** A module's words in both languages, with the keys that stand twice. */
    private record Bundle(
            String name, TreeMap<String, String> chinese, TreeMap<String, String> english, List<String> twice) {
        static Bundle read(Path file) {
            var name = Objects.requireNonNull(file.getFileName()).toString().replace(".properties", "");
            var chinese = MessageFile.read(file);
            var english = MessageFile.read(file.resolveSibling(name + "_en.properties"));
            return new Bundle(
                    name,
                    chinese.messages(),
                    english.messages(),
                    Stream.concat(chinese.twice().stream(), english.twice().stream())
                            .toList());
        }
    }
}
