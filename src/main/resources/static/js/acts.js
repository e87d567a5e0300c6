// What may be done with an order refreshes by itself, except while somebody is filling in a form: then a line says that
// something has changed, and nothing typed is lost.
(() => {
    const acts = () => document.querySelector("[data-acts]");
    // What an act on its way answers brings the whole state with it, and must still find the form that sent it.
    const sending = (region) => region.querySelector("form.htmx-request");
    const busy = (region) => {
        const form = region.querySelector("[data-act]");
        return form && (form.dataset.touched || form.contains(document.activeElement));
    };
    const kept = (region) => {
        if (!(sending(region) || busy(region))) return false;
        if (!sending(region)) region.querySelector(".acts-changed").hidden = false;
        return true;
    };
    document.body.addEventListener("htmx:beforeRequest", (event) => {
        if (event.detail.elt === acts() && kept(acts())) event.preventDefault();
    });
    // Somebody may have begun to type while the answer was on its way.
    document.body.addEventListener("htmx:beforeSwap", (event) => {
        if (event.detail.requestConfig.elt === acts() && kept(acts())) event.detail.shouldSwap = false;
    });
    document.body.addEventListener("htmx:configRequest", (event) => {
        const act = new URLSearchParams(location.search).get("act");
        if (event.detail.elt === acts() && act) event.detail.parameters.set("act", act);
    });
    document.body.addEventListener("input", (event) => {
        const form = event.target.closest("[data-act]");
        if (form) form.dataset.touched = "yes";
    });
    document.body.addEventListener("htmx:afterSettle", (event) => {
        const form = event.detail.target?.querySelector?.("[data-act]");
        if (form && event.detail.requestConfig?.elt !== acts()) form.querySelector("[role=alert], #act-title")?.scrollIntoView({ block: "nearest" });
    });
})();
