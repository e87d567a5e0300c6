// The form of a new order helps the talk along: a known fault brings its trade and its haste, an item of the price list its
// trade; once the caller is known the talk goes on at the place.
(() => {
    const form = () => document.getElementById("record");
    const setTrade = (trade) => {
        const select = document.getElementById("trade");
        if (select && trade && (!select.value || select.dataset.guessed)) {
            select.value = trade;
            select.dataset.guessed = "yes";
        }
    };
    const setHaste = (urgent) => {
        const wanted = form()?.querySelector(`[name=priority][value=${urgent ? "URGENT" : "REGULAR"}]`);
        if (wanted && !form().dataset.judged) wanted.checked = true;
    };
    document.addEventListener("input", (event) => {
        if (event.target.id !== "fault") return;
        const told = [...document.querySelectorAll("#faults option")].find((option) => option.value === event.target.value.trim());
        if (told) {
            setTrade(told.dataset.trade);
            setHaste(told.dataset.urgent === "true");
        }
    });
    document.addEventListener("change", (event) => {
        if (event.target.id === "trade") delete event.target.dataset.guessed;
        if (event.target.name === "priority") form().dataset.judged = "yes";
        if (event.target.name === "where" && event.target.value !== "HOME") {
            form().querySelector(event.target.value === "PUBLIC" ? "[name=placeId]" : "[name=place]").focus();
        }
        if (event.target.dataset.panel) {
            const panel = document.querySelector(`.panel-${event.target.dataset.panel}`);
            panel?.querySelector("textarea, input:not([type=hidden]):not([type=radio])")?.focus();
        }
    });
    document.addEventListener("taken", (event) => setTrade(event.detail.trade));
    document.body.addEventListener("caller", () => {
        const known = document.querySelector("#who .home-label");
        const field = document.getElementById(known ? "spot" : "caller-search");
        setTimeout(() => (known ? document.getElementById("spot") : field)?.focus(), 60);
    });
    document.body.addEventListener("htmx:afterSwap", (event) => {
        const wrong = event.target.id === "record" && document.querySelector("#record [aria-invalid]");
        if (wrong) wrong.focus();
    });
})();
