// A template is shown as it would be printed, a moment after it was changed; nothing of it is kept.
(() => {
    const form = document.querySelector("form[data-preview]");
    const picture = document.querySelector("[data-preview-picture]");
    const words = document.querySelector("[data-preview-words]");
    if (!form || !picture) return;
    const told = words.textContent;
    let asked = 0;
    let timer;

    const show = async () => {
        const mine = ++asked;
        picture.classList.add("busy");
        let address = null;
        try {
            const answer = await fetch(form.dataset.preview, {method: "POST", body: new FormData(form)});
            if (answer.ok) address = URL.createObjectURL(await answer.blob());
        } catch {
            // told below
        }
        if (mine !== asked) return;
        picture.classList.remove("busy");
        words.textContent = address ? told : form.dataset.previewFailed;
        if (!address) return;
        if (picture.src) URL.revokeObjectURL(picture.src);
        picture.src = address;
        picture.alt = picture.dataset.alt;
        picture.hidden = false;
    };
    const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(show, 600);
    };
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    show();
})();
