// A signature is drawn on the glass and goes with its form as a picture. Turning the telephone keeps what was drawn; where
// somebody must sign, an empty glass is told before anything is sent.
(() => {
    const sharpest = 2;

    const start = (box) => {
        if (box.dataset.started) return;
        box.dataset.started = "yes";
        const glass = box.querySelector("canvas");
        const field = box.querySelector("input[name=drawing]");
        const clear = box.querySelector("[data-clear]");
        const hint = box.querySelector("[data-hint]");
        const empty = box.querySelector("[data-empty]");
        const kept = field.value;
        let width = 0;

        glass.hidden = false;
        const pad = new SignaturePad(glass, { minWidth: 0.9, maxWidth: 2.8, penColor: "#10243e", backgroundColor: "#ffffff" });
        const told = () => {
            clear.hidden = pad.isEmpty();
            hint.hidden = !pad.isEmpty();
        };
        const fitting = (strokes) => {
            const points = strokes.flatMap((stroke) => stroke.points);
            const by = Math.min(
                1,
                glass.clientWidth / Math.max(1, ...points.map((point) => point.x + 6)),
                glass.clientHeight / Math.max(1, ...points.map((point) => point.y + 6)),
            );
            return strokes.map((stroke) => ({ ...stroke, points: stroke.points.map((point) => ({ ...point, x: point.x * by, y: point.y * by })) }));
        };
        const fit = async () => {
            const now = glass.clientWidth;
            if (!now || now === width) return;
            const strokes = fitting(pad.toData());
            const ratio = Math.min(Math.max(devicePixelRatio || 1, 1), sharpest);
            glass.width = now * ratio;
            glass.height = glass.clientHeight * ratio;
            glass.getContext("2d").scale(ratio, ratio);
            width = now;
            pad.clear();
            if (strokes.length) pad.fromData(strokes);
            else if (field.value && field.value === kept) await pad.fromDataURL(kept, { ratio });
            told();
        };
        pad.addEventListener("beginStroke", () => {
            hint.hidden = true;
            empty.hidden = true;
        });
        pad.addEventListener("endStroke", () => {
            field.value = pad.toDataURL("image/png");
            field.dispatchEvent(new Event("input", { bubbles: true }));
            told();
        });
        clear.addEventListener("click", () => {
            pad.clear();
            field.value = "";
            told();
        });
        box.closest("form").addEventListener("submit", (event) => {
            const drawn = !box.dataset.must || !pad.isEmpty() || !glass.clientWidth || event.submitter?.hasAttribute("formaction");
            if (drawn) return;
            event.preventDefault();
            event.stopImmediatePropagation();
            empty.hidden = false;
            box.scrollIntoView({ block: "center" });
        }, true);
        new ResizeObserver(fit).observe(glass);
        fit();
    };
    const all = () => document.querySelectorAll("[data-drawing]").forEach(start);
    document.body.addEventListener("htmx:afterSettle", all);
    all();
})();
