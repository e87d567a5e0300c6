// A field in data-combobox offers what the server finds while one types: arrows choose, Enter takes, Esc puts away. Where
// the box has data-fills, the option's data-value is written into the field; elsewhere taking it presses the option.
(() => {
    const box = (element) => element.closest?.("[data-combobox]");
    const options = (of) => [...of.querySelectorAll("[role=option]")];
    const field = (of) => of.querySelector("[role=combobox]");

    const choose = (of, option) => {
        options(of).forEach((other) => {
            other.classList.toggle("chosen", other === option);
            other.setAttribute("aria-selected", String(other === option));
        });
        const input = field(of);
        input.setAttribute("aria-expanded", String(Boolean(option)));
        if (option) input.setAttribute("aria-activedescendant", option.id);
        else input.removeAttribute("aria-activedescendant");
        option?.scrollIntoView({ block: "nearest" });
    };
    const putAway = (of) => {
        of.querySelector(".options").replaceChildren();
        choose(of, undefined);
    };
    const take = (of, option) => {
        if (!("fills" in of.dataset)) {
            option.click();
            return;
        }
        field(of).value = option.dataset.value;
        of.querySelector("[data-hint]").replaceChildren(option.querySelector("[data-price]").textContent);
        of.dispatchEvent(new CustomEvent("taken", { bubbles: true, detail: { ...option.dataset } }));
        putAway(of);
    };
    const step = (of, by) => {
        const all = options(of);
        const at = all.findIndex((option) => option.classList.contains("chosen"));
        choose(of, all[Math.max(0, Math.min(all.length - 1, at + by))]);
        return all.length > 0;
    };
    const enter = (of) => {
        const option = options(of).find((each) => each.classList.contains("chosen"));
        if (option) take(of, option);
        return Boolean(option);
    };
    const pressed = (of, key) => {
        switch (key) {
            case "ArrowDown":
                return step(of, 1);
            case "ArrowUp":
                return step(of, -1);
            case "Enter":
                return enter(of) || !("fills" in of.dataset);
            case "Escape":
                if (options(of).length === 0) return false;
                putAway(of);
                return true;
            default:
                return false;
        }
    };
    document.addEventListener(
        "keydown",
        (event) => {
            const of = box(event.target);
            if (!of || event.target !== field(of) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key === "Tab") putAway(of);
            else if (pressed(of, event.key)) event.preventDefault();
        },
        true,
    );
    document.addEventListener("click", (event) => {
        const option = event.target.closest?.("[data-fills] [role=option]");
        if (option) take(box(option), option);
        document.querySelectorAll("[data-combobox]").forEach((of) => of.contains(event.target) || putAway(of));
    });
    document.addEventListener("htmx:afterSwap", (event) => {
        const of = box(event.target);
        if (of && event.target.classList.contains("options")) choose(of, options(of)[0]);
    });
})();
