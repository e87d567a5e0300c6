// The items of an order when the house does not answer: found in the price list on the phone, rows added and taken out, sums made.
(() => {
    const box = document.getElementById("items");
    const rows = document.getElementById("item-rows")?.content;
    if (!box || !rows) return;
    const MOST = 50;
    let silent = document.body.hasAttribute("data-kept") || !navigator.onLine;
    document.addEventListener("outbox", ({ detail }) => (silent = detail.silent));

    const form = () => box.closest("form");
    const listed = () => [...box.querySelectorAll(".items-row")];
    const holder = () => {
        let group = box.querySelector(".items-rows");
        if (!group) {
            group = Object.assign(document.createElement("div"), { className: "items-rows" });
            group.setAttribute("role", "group");
            box.querySelector("#items-sums").before(group);
            box.querySelectorAll(".items > p.muted").forEach((none) => none.remove());
        }
        return group;
    };
    const renumber = () =>
        listed().forEach((row, at) => {
            row.querySelectorAll("[name]").forEach((field) => (field.name = field.name.replace(/^lines\[\d+\]/, `lines[${at}]`)));
            row.querySelectorAll("[id]").forEach((part) => (part.id = part.id.replace(/^line-\d+-/, `line-${at}-`)));
            row.querySelectorAll("label[for]").forEach((label) => (label.htmlFor = label.htmlFor.replace(/^line-\d+-/, `line-${at}-`)));
            row.querySelectorAll("[name=drop]").forEach((drop) => (drop.value = at));
        });
    const field = (row, name) => row.querySelector(`[name$=".${name}"]`);

    const add = async (id) => {
        const same = id && listed().find((row) => field(row, "item")?.value === String(id));
        if (same) {
            field(same, "quantity").value = prices.number(field(same, "quantity").value) + 1;
            return sum();
        }
        if (listed().length >= MOST) return;
        const item = id ? await prices.find(id) : null;
        if (id && !item) return;
        const row = rows.querySelector(item ? "[data-listed] > *" : "[data-unlisted] > *").cloneNode(true);
        if (item) {
            field(row, "item").value = item.id;
            row.querySelector(".items-name b").textContent = prices.name(item);
            row.querySelector(".items-name .muted").textContent = (item.charged ? prices.money(prices.number(item.labour) + prices.number(item.material)) : rows.querySelector("[data-free]").textContent) + " / " + prices.unit(item);
            row.setAttribute("aria-label", prices.name(item));
            if (item.material !== null || !item.charged) field(row, "material")?.closest(".items-cell").remove();
        }
        holder().append(row);
        renumber();
        await sum();
    };
    const sum = async () => {
        const lines = await Promise.all(
            listed().map((row) =>
                prices.line({
                    item: field(row, "item")?.value,
                    name: field(row, "name")?.value,
                    quantity: field(row, "quantity").value,
                    labour: field(row, "labour")?.value,
                    material: field(row, "material")?.value,
                    ownMaterial: String(field(row, "ownMaterial")?.checked ?? false),
                    free: String(field(row, "free")?.checked ?? false),
                }),
            ),
        );
        listed().forEach((row, at) => (row.querySelector(".items-sum").textContent = prices.money(lines[at].sum)));
        const total = box.querySelector(".items-total b");
        if (total) total.textContent = prices.money(lines.reduce((all, line) => all + line.sum, 0));
    };
    const found = async (typed) => {
        const wanted = typed.trim().toLowerCase();
        const all = await prices.all();
        const hits = all.filter((item) => wanted && [item.code, item.name, item.nameEn].some((text) => text.toLowerCase().includes(wanted))).slice(0, 12);
        const chips = box.querySelector("#items-found");
        const offList = chips.querySelector("[name=offList]");
        chips.replaceChildren(
            ...hits.map((item) => {
                const chip = Object.assign(document.createElement("button"), { className: "chip", name: "add", value: item.id });
                chip.setAttribute("formnovalidate", "");
                chip.setAttribute("formaction", form().action + "/draft");
                chip.append(Object.assign(document.createElement("span"), { className: "muted", textContent: item.code }), " " + prices.name(item));
                return chip;
            }),
            ...(offList ? [offList] : []),
        );
        return hits;
    };

    const pressed = async (button) => {
        if (button.name === "drop") {
            button.closest(".items-row").remove();
            renumber();
            await sum();
        } else if (button.name === "offList") await add(null);
        else if (button.value === "first") {
            const hits = await found(box.querySelector("#q").value);
            if (hits[0]) await add(hits[0].id);
        } else await add(button.value);
        form().dispatchEvent(new Event("change"));
    };
    // The same buttons and fields, answered here.
    const answer = (element) => {
        if (element.id === "q") found(element.value);
        else if (element.matches("button")) pressed(element);
        else sum();
    };
    document.body.addEventListener("htmx:beforeRequest", (event) => {
        if (!silent || !box.contains(event.detail.elt)) return;
        event.preventDefault();
        answer(event.detail.elt);
    });
    document.body.addEventListener("htmx:sendError", (event) => {
        if (!box.contains(event.detail.elt)) return;
        silent = true;
        answer(event.detail.elt);
    });
    // Chips that were made here are no part of htmx.
    box.addEventListener("click", (event) => {
        const button = event.target.closest("button[formaction]");
        if (!button || button.hasAttribute("hx-post")) return;
        event.preventDefault();
        pressed(button);
    });
    window.itemRows = {
        sum,
        async fill(fields) {
            const wanted = prices.rows(fields);
            if (!wanted.length) return;
            listed().forEach((row) => row.remove());
            for (const row of wanted) {
                await add(row.item || null);
                const made = listed().at(-1);
                for (const [name, value] of Object.entries(row)) {
                    const into = field(made, name);
                    if (into && into.type === "checkbox") into.checked = value === "true";
                    else if (into && name !== "item") into.value = value;
                }
            }
            await sum();
        },
    };
})();
