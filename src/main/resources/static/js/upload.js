// A file is sent with a bar; one that is too large is refused before it leaves the house.
(() => {
    const bar = (form) => form.querySelector("progress");
    document.addEventListener("change", (event) => {
        const input = event.target.closest("input[data-most]");
        if (!input) return;
        const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.most));
        input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
        input.reportValidity();
    });
    document.body.addEventListener("htmx:xhr:progress", (event) => {
        const form = event.target.closest?.("[data-upload]");
        if (!form || !event.detail.lengthComputable) return;
        bar(form).hidden = false;
        bar(form).value = (100 * event.detail.loaded) / event.detail.total;
    });
})();
