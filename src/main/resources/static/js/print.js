// Buttons that print the page; without script they are not there, and the browser's own menu prints.
document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
});
