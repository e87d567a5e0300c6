// Choosing several rows of a form at once: all or none with one press; without script each is ticked by itself.
document.querySelectorAll("form[data-pick]").forEach((form) => {
    const all = form.querySelector("[data-pick-all]");
    const boxes = () => Array.from(form.elements).filter((field) => field.type === "checkbox");
    if (!all || boxes().length < 2) {
        return;
    }
    all.hidden = false;
    all.addEventListener("click", () => {
        const ticked = boxes().every((box) => box.checked);
        boxes().forEach((box) => { box.checked = !ticked; });
    });
});
