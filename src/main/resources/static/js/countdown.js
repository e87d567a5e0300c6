// Elements with data-due count down by themselves, in the page's words, and change their tone when the warning begins
// (data-warn) and when time is over.
(() => {
    const words = document.body.dataset;
    const icons = { "tone-calm": "clock", "tone-amber": "alarm", "tone-red": "alert-triangle" };
    const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, place) => values[place]);

    const duration = (seconds) => {
        const days = Math.floor(seconds / 86400);
        const hours = Math.floor(seconds / 3600) % 24;
        const minutes = Math.floor(seconds / 60) % 60;
        if (days > 0) return fill(words.days, days, hours);
        if (hours > 0) return fill(words.hours, hours, minutes);
        return minutes >= 10 ? fill(words.minutes, minutes) : fill(words.seconds, minutes, seconds % 60);
    };
    const show = (element, now) => {
        const left = (Date.parse(element.dataset.due) - now) / 1000;
        const warned = element.dataset.warn && now >= Date.parse(element.dataset.warn);
        const tone = left < 0 ? "tone-red" : warned ? "tone-amber" : "tone-calm";
        const time = left < 0 ? fill(words.over, duration(Math.floor(-left))) : fill(words.still, duration(Math.floor(left)));
        element.querySelector("span").textContent = tone === "tone-amber" ? fill(words.soon, time) : time;
        if (!element.classList.contains(tone)) {
            element.classList.remove(...Object.keys(icons));
            element.classList.add(tone);
            element.querySelector("i").className = "ti ti-" + icons[tone];
        }
    };
    const ahead = Date.parse(words.now) - Date.now();
    const tick = () => {
        const now = Date.now() + ahead;
        document.querySelectorAll("[data-due]").forEach((element) => show(element, now));
    };
    if (!words.still) return;
    setInterval(tick, 1000);
})();
