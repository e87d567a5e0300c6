// Signing on the glass: what is drawn goes into the hidden field beside it, and comes back when the form does.
(() => {
    const ready = (glass) => {
        if (glass.dataset.ready) return;
        glass.dataset.ready = "yes";
        const canvas = glass.querySelector("canvas");
        const field = glass.querySelector("input");
        const ratio = Math.max(window.devicePixelRatio || 1, 1);
        canvas.width = canvas.offsetWidth * ratio;
        canvas.height = canvas.offsetHeight * ratio;
        canvas.getContext("2d").scale(ratio, ratio);
        const pad = new SignaturePad(canvas, { penColor: "#14234b" });
        if (field.value.startsWith("data:")) pad.fromDataURL(field.value, { ratio });
        pad.addEventListener("endStroke", () => {
            field.value = pad.toDataURL("image/png");
            field.dispatchEvent(new Event("input", { bubbles: true }));
        });
        glass.querySelector("[data-clear]").addEventListener("click", () => {
            pad.clear();
            field.value = "";
        });
    };
    const all = () => document.querySelectorAll("[data-glass]").forEach(ready);
    document.body.addEventListener("htmx:afterSettle", all);
    all();
})();
