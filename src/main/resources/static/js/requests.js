// Every htmx request carries the form token; one that fails says why instead of doing nothing.
(() => {
    const words = document.body.dataset;
    const cookie = (name) =>
        document.cookie
            .split("; ")
            .find((part) => part.startsWith(name + "="))
            ?.slice(name.length + 1);
    const quiet = (event) => event.detail.elt?.closest?.("[data-quiet]");

    document.body.addEventListener("htmx:configRequest", (event) => {
        const token = cookie("XSRF-TOKEN");
        if (token && event.detail.verb !== "get") event.detail.headers["X-XSRF-TOKEN"] = token;
    });
    document.body.addEventListener("htmx:responseError", (event) => {
        if (quiet(event)) return;
        if (event.detail.xhr.status === 401) window.toast(words.signedOut, true, "/sign-in");
        else window.toast(event.detail.xhr.responseText.trim().slice(0, 300), true);
    });
    document.body.addEventListener("htmx:sendError", (event) => {
        if (!quiet(event)) window.toast(words.offline, true);
    });

    // What was typed before the scripts came, as a quick clerk does on a slow line, is searched for as if it were typed now:
    // first nothing, then the words, for a field asks only when what it holds has changed.
    document.addEventListener("DOMContentLoaded", () =>
        document.querySelectorAll('input[hx-get][hx-trigger^="input"]').forEach((field) => {
            const typed = field.value;
            if (typed === field.defaultValue) return;
            ["", typed].forEach((value) => {
                field.value = value;
                field.dispatchEvent(new Event("input", { bubbles: true }));
            });
        }),
    );

    const offline = document.getElementById("offline");
    const tell = () => offline && (offline.hidden = navigator.onLine);
    addEventListener("online", tell);
    addEventListener("offline", tell);
    tell();
})();
