// Counts the minutes of the work on the phone, over pages that are left and networks that break; the form of the completion
// takes them over, and they can still be written otherwise.
(() => {
    const me = document.querySelector("meta[name=outbox]")?.dataset.who;
    const address = location.pathname.split("/").slice(0, 6).join("/");
    const key = `huiyin-timer ${me} ${address}`;
    const read = () => JSON.parse(localStorage.getItem(key) ?? '{"sum": 0, "since": null}');
    const write = (state) => localStorage.setItem(key, JSON.stringify(state));
    const elapsed = ({ sum, since }) => sum + (since ? Math.max(0, Date.now() - since) : 0);

    const box = document.querySelector("[data-timer]");
    if (box) {
        const [shown, start, stop, reset] = ["shown", "start", "stop", "reset"].map((name) => box.querySelector(`[data-timer-${name}]`));
        const two = (number) => String(number).padStart(2, "0");
        const tell = () => {
            const state = read();
            const seconds = Math.floor(elapsed(state) / 1000);
            shown.textContent = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
            start.hidden = Boolean(state.since);
            stop.hidden = !state.since;
            reset.hidden = Boolean(state.since) || !state.sum;
            box.classList.toggle("running", Boolean(state.since));
        };
        start.addEventListener("click", () => {
            write({ ...read(), since: Date.now() });
            tell();
        });
        stop.addEventListener("click", () => {
            write({ sum: elapsed(read()), since: null });
            tell();
        });
        reset.addEventListener("click", () => {
            localStorage.removeItem(key);
            tell();
        });
        setInterval(tell, 1000);
        tell();
    }

    const form = document.getElementById("act");
    if (!form) return;
    const noun = new URL(form.action).pathname.split("/").at(-1);
    const minutes = form.elements.namedItem("labourMinutes");
    const state = read();
    if (minutes && elapsed(state) >= 1000) {
        minutes.value = Math.max(1, Math.round(elapsed(state) / 60000));
        document.getElementById("timer-took")?.removeAttribute("hidden");
    }
    form.addEventListener("submit", (event) => {
        if (event.defaultPrevented || event.submitter?.hasAttribute("formaction")) return;
        if (["start", "resumption"].includes(noun) && !read().since) write({ ...read(), since: Date.now() });
        if (["pause", "completion"].includes(noun)) write({ sum: elapsed(read()), since: null });
    });
})();
