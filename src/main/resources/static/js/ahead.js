// An order with acts that wait to be sent stands, for the technician, where they will have brought it: what comes next is
// offered by the table of the procedure, and the price that the customer sees is that of the items that wait.
(() => {
    const ahead = document.getElementById("ahead");
    const root = document.querySelector("meta[name=outbox]")?.dataset.root;
    const words = document.getElementById("outbox-words")?.content;
    if (!root || !words) return;
    const word = (noun) => words.querySelector(`[value="${noun}"]`)?.textContent ?? noun;
    const clock = (at) => new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });

    const step = (stage, noun) =>
        ahead.content.querySelector(`[data-from="${stage}"][data-step="${noun}"]`)?.dataset.to ?? stage;
    const acts = (part, stage) =>
        [...ahead.content.querySelectorAll(`${part} > [data-noun]`)].filter((act) =>
            ahead.content.querySelector(`[data-from="${stage}"][data-step="${act.dataset.noun}"]`),
        );
    const fresh = (act) => {
        const copy = act.firstElementChild.cloneNode(true);
        copy.querySelectorAll("input[name=submission]").forEach((mark) => (mark.value = crypto.randomUUID()));
        return copy;
    };

    // Charged work starts once the customer agreed; free work needs no price.
    const next = async (stage, waiting) => {
        const found = acts(".onward", stage);
        if (stage !== "CHECKED") return found.slice(0, 1);
        const items = waiting.findLast((item) => item.noun === "items");
        const lines = items ? await prices.lines(items.fields) : [];
        if (!lines.length || lines.some((line) => !line.known)) return found.filter((act) => act.dataset.noun !== "items");
        const charged = !ahead.dataset.public && lines.reduce((sum, line) => sum + line.sum, 0) > 0;
        return found.filter((act) => act.dataset.noun === (charged ? "quote" : "start"));
    };

    const queued = (waiting) => {
        const box = document.getElementById("queued");
        box.hidden = waiting.length === 0;
        const list = box.querySelector("ul");
        list.replaceChildren(
            ...waiting.map((item) => {
                const line = document.createElement("li");
                line.className = item.state;
                line.textContent = `${clock(item.at)} ${word(item.noun)}`;
                for (const [, value] of item.fields)
                    if (value instanceof File) {
                        const picture = new Image();
                        picture.src = URL.createObjectURL(value);
                        picture.alt = word("photos");
                        line.append(picture);
                    }
                return line;
            }),
        );
    };

    const order = async (items) => {
        const waiting = items.filter((item) => item.order === root + "orders/" + ahead.dataset.number);
        const footer = document.querySelector(".phone-act");
        queued(waiting);
        const moved = waiting.filter((item) => item.noun !== "photos");
        if (!moved.length) return footer?.classList.add("known");
        const stage = moved.reduce((from, item) => step(from, item.noun), ahead.dataset.stage);
        const label = document.querySelector("[data-stage-word]");
        if (label) label.textContent = words.querySelector(`[value="${stage}"]`)?.textContent ?? label.textContent;
        const offered = await next(stage, waiting);
        const gone = moved.some((item) => item.noun === "hand-back" || item.state === "stuck");
        const wait = document.createElement("p");
        wait.className = "phone-wait";
        wait.textContent = word(gone ? "stuck" : "nothing");
        footer?.replaceChildren(...(offered.length && !gone ? offered.map(fresh) : [wait]));
        footer?.classList.add("known");
        const others = document.querySelector(".others");
        others?.replaceChildren(...(gone ? [] : acts(".besides", stage).map(fresh)));
        document.querySelectorAll("[data-shown-from]").forEach((part) => (part.hidden = !part.dataset.shownFrom.split(" ").includes(stage)));
    };

    // The price of the items that wait, where the customer looks at it.
    const price = async (items) => {
        const address = location.pathname.split("/").slice(0, 6).join("/");
        const last = items.findLast((item) => item.order === address && ["items", "completion"].includes(item.noun));
        if (!last) return;
        const lines = await prices.lines(last.fields);
        const sum = lines.reduce((all, line) => all + line.sum, 0);
        document.querySelectorAll(".price-big").forEach((big) => (big.lastChild.textContent = prices.money(sum)));
        document.querySelectorAll("[data-price]").forEach((list) => {
            const row = (name, note, value, total) => {
                const line = document.createElement("li");
                if (total) line.className = "price-sum";
                const what = document.createElement("span");
                what.textContent = name + " ";
                const small = document.createElement("small");
                small.textContent = note;
                what.append(small);
                const much = document.createElement("b");
                much.textContent = value;
                line.append(what, much);
                return line;
            };
            list.replaceChildren(
                ...lines.map((line) => row(line.name, `× ${line.quantity} ${line.unit}`, line.charged ? prices.money(line.sum) : word("free"))),
                row(word("sum"), "", prices.money(sum), true),
            );
            list.closest("section").hidden = false;
        });
        document.querySelectorAll("[data-agree]").forEach((button) => (button.textContent = button.dataset.agree.replace("{0}", prices.money(sum))));
    };

    const list = (items) =>
        document.querySelectorAll(".order-line[data-order]").forEach((line) => {
            const waiting = items.filter((item) => item.order === root + "orders/" + line.dataset.order);
            let label = line.querySelector(".order-waits");
            if (!waiting.length) return label?.remove();
            if (!label) {
                label = document.createElement("span");
                label.className = "label label-amber order-waits";
                line.querySelector(".order-facts").append(label);
            }
            label.textContent = word("waits").replace("{0}", waiting.length);
        });

    document.addEventListener("outbox", ({ detail }) => {
        if (ahead) order(detail.items);
        if (window.prices) price(detail.items);
        list(detail.items);
    });
})();
