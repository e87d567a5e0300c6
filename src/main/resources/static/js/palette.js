// Ctrl+K opens the palette: menu lines are filtered as one types, found people and numbers come from the server;
// arrows choose, Enter goes. While the answer to what was typed last is still under way, Enter asks the search page,
// where a whole number leads to its order.
(() => {
    const palette = document.getElementById("palette");
    if (!palette) return;
    const form = palette.querySelector("form");
    const input = palette.querySelector("input");
    const found = document.getElementById("palette-found");
    const lines = () => [...palette.querySelectorAll("a[href]")].filter((line) => !line.hidden);
    const fresh = () => found.querySelector("[data-typed]")?.dataset.typed === input.value.trim();
    const go = (line) => {
        if (line && (line.matches("[data-palette]") || fresh())) line.click();
        else if (form.hasAttribute("action") && input.value.trim()) form.submit();
    };
    const choose = (line) => {
        palette.querySelectorAll(".chosen").forEach((other) => other.classList.remove("chosen"));
        line?.classList.add("chosen");
        line?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
            event.preventDefault();
            if (!palette.open) palette.showModal();
            input.select();
            choose(lines()[0]);
        }
    });
    input.addEventListener("input", () => {
        const typed = input.value.trim().toLowerCase();
        palette.querySelectorAll("[data-palette]").forEach((line) => (line.hidden = !line.textContent.toLowerCase().includes(typed)));
        choose(lines()[0]);
    });
    palette.addEventListener("htmx:afterSwap", () => choose(lines()[0]));
    palette.addEventListener("keydown", (event) => {
        if (event.isComposing) return;
        const all = lines();
        const at = all.findIndex((line) => line.classList.contains("chosen"));
        if (event.key === "ArrowDown") choose(all[Math.min(at + 1, all.length - 1)]);
        else if (event.key === "ArrowUp") choose(all[Math.max(at - 1, 0)]);
        else if (event.key === "Enter") go(all[at]);
        else return;
        event.preventDefault();
    });
    palette.addEventListener("click", (event) => event.target === palette && palette.close());
})();
