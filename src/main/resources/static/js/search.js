// The results beneath the search field are walked by arrows; Enter goes to the chosen one, or to the first. Results that
// belong to what was typed before are not gone to: the form is sent instead, and a whole number leads to its order.
(() => {
    const search = document.querySelector("form.search");
    if (!search) return;
    const input = search.querySelector("input");
    const options = () => [...search.querySelectorAll("[role=option]")];
    const fresh = () => search.querySelector("[data-typed]")?.dataset.typed === input.value.trim();
    const choose = (option) => {
        options().forEach((other) => {
            other.classList.toggle("chosen", other === option);
            other.setAttribute("aria-selected", String(other === option));
        });
        option?.scrollIntoView({ block: "nearest" });
    };
    search.addEventListener("keydown", (event) => {
        if (event.isComposing) return;
        const all = options();
        const at = all.findIndex((option) => option.classList.contains("chosen"));
        if (event.key === "ArrowDown") choose(all[Math.min(at + 1, all.length - 1)]);
        else if (event.key === "ArrowUp") choose(all[Math.max(at - 1, 0)]);
        else if (event.key === "Enter" && fresh() && event.target === input) (all[at] ?? all[0]).click();
        else return;
        event.preventDefault();
    });
})();
