// A form that is under way is not sent again by a second tap; coming back to the page makes it ready anew.
(() => {
    const sending = new Set();
    document.addEventListener("submit", (event) => {
        const form = event.target;
        if (event.defaultPrevented || !form.matches("[data-once]")) return;
        if (sending.has(form)) event.preventDefault();
        sending.add(form);
        event.submitter?.classList.add("sending");
    });
    addEventListener("pageshow", () => {
        sending.clear();
        document.querySelectorAll(".sending").forEach((button) => button.classList.remove("sending"));
    });
})();
