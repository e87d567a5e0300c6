// Buttons that copy a field; without script they are not there, and the field is selected by hand. Where the page did not
// come over https the browser has no clipboard of its own, and the old way does.
document.querySelectorAll("[data-copy]").forEach((button) => {
    const field = document.getElementById(button.dataset.copy);
    button.hidden = false;
    field.addEventListener("focus", () => field.select());
    button.addEventListener("click", async () => {
        field.select();
        try {
            await navigator.clipboard.writeText(field.value);
        } catch {
            if (!document.execCommand("copy")) return;
        }
        window.toast(button.dataset.copied);
    });
});
