// The desk from the keyboard: "/" search, "n" new, "g" and a letter to go, "j" "k" rows, Enter open, Ctrl+Enter save,
// Esc back, "?" help. Any element with data-key is pressed by its key.
(() => {
    const places = { d: "/desk", w: "/worklist", b: "/dispatch", r: "/repairs", m: "/messages" };
    let going = 0;

    const typing = (element) => element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
    const seen = (element) => element.offsetParent !== null;
    const press = (selector) => {
        const element = [...document.querySelectorAll(selector)].find(seen);
        element?.click();
        return Boolean(element);
    };
    const step = (by) => {
        const rows = [...document.querySelectorAll("[data-row]")].filter(seen);
        const at = rows.findIndex((row) => row.classList.contains("chosen"));
        const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
        rows[at]?.classList.remove("chosen");
        next?.classList.add("chosen");
        next?.scrollIntoView({ block: "nearest" });
        return Boolean(next);
    };
    const go = (key) => {
        const link = places[key] && document.querySelector(`.menu a[href$="${places[key]}"]`);
        if (link) link.click();
        else if (key === "m") location.assign(places.m);
    };
    const save = (element) => {
        const form = element.closest("form");
        const button = form?.querySelector("[data-save]");
        if (button) button.click();
        else form?.requestSubmit();
        return Boolean(form);
    };
    const leave = (element) => {
        document.querySelectorAll(".found, .palette-found").forEach((found) => found.replaceChildren());
        if (typing(element)) element.blur();
        else press("[data-back]");
    };
    const plain = (key) => {
        if (Date.now() < going) {
            going = 0;
            go(key);
            return true;
        }
        switch (key) {
            case "/":
                document.getElementById("search")?.focus();
                return true;
            case "?":
                document.getElementById("help")?.showModal();
                return true;
            case "g":
                going = Date.now() + 1500;
                return true;
            case "j":
                return step(1);
            case "k":
                return step(-1);
            case "Enter":
                return press("a[data-row].chosen, [data-row].chosen a");
            default:
                return /^[a-z0-9]$/.test(key) && press(`[data-key="${key}"]`);
        }
    };
    document.addEventListener("keydown", (event) => {
        const element = event.target;
        if (event.isComposing || event.altKey || event.defaultPrevented) return;
        let done = false;
        if (event.ctrlKey || event.metaKey) done = event.key === "Enter" && save(element);
        else if (document.querySelector("dialog[open], :popover-open")) return;
        else if (event.key === "Escape") leave(element);
        else if (!typing(element) && !(event.key === "Enter" && element.matches("a, button, summary"))) done = plain(event.key);
        if (done) event.preventDefault();
    });
    document.addEventListener("click", (event) => {
        const opener = event.target.closest("[data-dialog]");
        if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
        else if (!event.target.closest(".search")) document.getElementById("found")?.replaceChildren();
    });
})();
