// Listens to the server while the page is seen. A message becomes the event "message" on the body; a change of a topic
// becomes the event "refresh" on every element whose data-refresh-on names that topic or the word before its colon.
// Whoever is locked out is led to the door at once, so that nothing stays to be read.
(() => {
    const { stream, changes } = document.body.dataset;
    const AGAIN_AFTER = 5000;
    let open = [];
    let waiting = [];

    const lookAgain = () => {
        htmx.trigger(document.body, "message");
        document.querySelectorAll("[data-refresh-on]").forEach((element) => htmx.trigger(element, "refresh"));
    };
    // A line that broke is made anew, by the browser or, when the server was in trouble, by us; what was said meanwhile is looked up.
    const listen = (address, name, heard, broken = false) => {
        const source = new EventSource(address);
        source.addEventListener(name, (event) => heard(event.data));
        source.addEventListener("out", () => location.assign("/sign-in?ended"));
        source.addEventListener("open", () => {
            if (broken) lookAgain();
            broken = false;
        });
        source.addEventListener("error", () => {
            broken = true;
            if (source.readyState === EventSource.CLOSED && open.includes(source))
                waiting.push(setTimeout(() => listen(address, name, heard, true), AGAIN_AFTER));
        });
        open.push(source);
    };
    const concerned = (topic) =>
        [...document.querySelectorAll("[data-refresh-on]")].filter((element) =>
            topic === "*" || element.dataset.refreshOn.split(" ").some((wanted) => topic === wanted || topic.startsWith(wanted + ":")),
        );
    const start = () => {
        if (stream) listen(stream, "message", () => htmx.trigger(document.body, "message"));
        if (changes && document.querySelector("[data-refresh-on]"))
            listen(changes, "change", (topic) => concerned(topic).forEach((element) => htmx.trigger(element, "refresh")));
    };
    const stop = () => {
        open.forEach((source) => source.close());
        open = [];
        waiting.forEach(clearTimeout);
        waiting = [];
    };
    document.addEventListener("visibilitychange", () => {
        stop();
        if (document.hidden) return;
        start();
        lookAgain();
    });
    addEventListener("pagehide", stop);
    addEventListener("load", () => document.hidden || start());
})();
