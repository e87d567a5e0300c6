// The page "To be sent": what waits on this phone, what the house said to it, and what to do about it.
(() => {
    const list = document.getElementById("waiting");
    const row = document.getElementById("waiting-row").content;
    const words = document.getElementById("outbox-words").content;
    const word = (noun) => words.querySelector(`[value="${noun}"]`)?.textContent ?? noun;
    const moment = (at) => new Date(at).toLocaleString([], { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });
    const forms = new Set(row.querySelector("[data-change]").dataset.change.split(" "));

    const state = (item, behind) => (item.state === "stuck" ? "refused" : behind ? "behind" : "queued");
    const said = (item) => [...(item.said?.problems ?? []), ...(item.said?.changes ?? [])];

    const shown = (item, behind) => {
        const line = row.cloneNode(true).firstElementChild;
        const part = (name) => line.querySelector(`[data-${name}]`);
        line.classList.toggle("stuck", item.state === "stuck");
        part("act").textContent = word(item.noun);
        part("when").textContent = moment(item.at);
        part("about").textContent = item.about;
        part("about").href = item.order;
        part("state").textContent = word(state(item, behind));
        part("state").classList.add(item.state === "stuck" ? "label-red" : "label-amber");
        part("said").replaceChildren(
            ...(item.said?.changes?.length ? [word("changed")] : []).concat(said(item)).map((text) => Object.assign(document.createElement("li"), { textContent: text })),
        );
        part("change").hidden = item.state !== "stuck" || !forms.has(item.noun);
        part("change").href = item.address + "?waiting=" + item.id;
        part("again").hidden = item.state !== "stuck";
        part("again").addEventListener("click", async () => {
            if (item.said?.version) await outbox.meant(item.order, item.who, item.said.version);
            const { said: dropped, ...rest } = item;
            await outbox.put({ ...rest, state: "waiting" });
            window.outboxSend();
        });
        part("away").addEventListener("click", async (event) => {
            if (!confirm(event.currentTarget.dataset.sure.replace("{0}", word(item.noun)))) return;
            await outbox.remove(item.id);
            window.outboxSend();
        });
        return line;
    };

    document.addEventListener("outbox", ({ detail }) => {
        const mine = detail.items;
        const stopped = new Set();
        document.getElementById("waiting-none").hidden = mine.length > 0;
        list.replaceChildren(
            ...mine.map((item) => {
                const line = shown(item, stopped.has(item.order));
                if (item.state === "stuck") stopped.add(item.order);
                return line;
            }),
        );
    });
})();
