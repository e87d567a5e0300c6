// What stands in a form survives a page that is left, a phone that is locked, a network that breaks; sent, it is forgotten. What
// was queued and refused comes back here to be changed.
(() => {
    const form = document.getElementById("act");
    const me = document.querySelector("meta[name=outbox]")?.dataset.who;
    if (!form || !me) return;
    const key = `huiyin-draft ${me} ${new URL(form.action).pathname}`;
    const own = ["_csrf", "submission", "version", "who", "about", "waiting", "drawing", "q", "doneAgo"];
    const entered = () => [...new FormData(form).entries()].filter(([name, value]) => !own.includes(name) && typeof value === "string");

    const fill = async (fields) => {
        await window.itemRows?.fill(fields);
        for (const field of form.querySelectorAll("input[type=checkbox], input[type=radio]"))
            if (!own.includes(field.name)) field.checked = fields.some(([name, value]) => name === field.name && value === field.value);
        for (const [name, value] of fields) {
            const field = form.elements.namedItem(name);
            if (field instanceof HTMLElement && !["checkbox", "radio", "hidden"].includes(field.type)) field.value = value;
        }
        window.itemRows?.sum();
    };

    const start = async () => {
        const asked = Number(new URLSearchParams(location.search).get("waiting"));
        const item = asked ? await outbox.item(asked) : null;
        if (item) {
            await fill(item.fields.filter(([name]) => !own.includes(name)));
            form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "waiting", value: asked }));
            return;
        }
        const kept = localStorage.getItem(key);
        const answered = document.querySelector(".field-error, .notice-bad, .notice[role=alert]");
        if (answered) return;
        if (!kept) return foreseen();
        await fill(JSON.parse(kept));
        document.getElementById("draft-restored")?.removeAttribute("hidden");
    };
    // What was entered on site and waits to be sent is what will have been done.
    const foreseen = async () => {
        const address = new URL(form.action).pathname;
        const items = (await outbox.waiting(outbox.orderOf(address))).findLast((item) => item.noun === "items" && item.who === Number(me));
        if (items && address.endsWith("/completion")) await window.itemRows?.fill(items.fields);
    };
    const keep = () => localStorage.setItem(key, JSON.stringify(entered()));
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
    form.addEventListener("submit", (event) => {
        if (!event.defaultPrevented && !event.submitter?.hasAttribute("formaction")) localStorage.removeItem(key);
    });
    addEventListener("load", start);
})();
