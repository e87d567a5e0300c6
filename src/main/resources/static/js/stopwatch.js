// Elements with data-since count up by themselves against data-limit seconds: amber from data-amber, red when over.
(() => {
    const ahead = Date.parse(document.body.dataset.now) - Date.now();
    const two = (number) => String(number).padStart(2, "0");
    const reading = (seconds) => {
        const hours = Math.floor(seconds / 3600);
        const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
        return hours > 0 ? `${hours}:${rest}` : rest;
    };
    const show = (watch, now) => {
        const { since, limit, amber, word, over } = watch.dataset;
        const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
        const late = seconds > Number(limit);
        const tone = late ? "tone-red" : seconds >= Number(amber) ? "tone-amber" : "tone-calm";
        watch.querySelector("[data-watch]").textContent = reading(seconds);
        watch.querySelector("[data-watch-word]").textContent = late ? over : word;
        if (!watch.classList.contains(tone)) {
            watch.classList.remove("tone-calm", "tone-amber", "tone-red");
            watch.classList.add(tone);
            watch.querySelector("i").className = late ? "ti ti-alert-triangle" : "ti ti-clock";
        }
    };
    const tick = () => {
        const now = Date.now() + ahead;
        document.querySelectorAll("[data-since]").forEach((watch) => show(watch, now));
    };
    tick();
    setInterval(tick, 1000);
})();
