// The price list on the phone, and what the items of a form come to by it.
(() => {
    const root = document.querySelector("meta[name=outbox]")?.dataset.root;
    const english = document.documentElement.lang === "en";
    let list;
    const number = (text) => {
        const value = Number(String(text ?? "").trim());
        return Number.isFinite(value) && value >= 0 ? value : 0;
    };
    window.prices = {
        number,
        name: (item) => (english && item.nameEn) || item.name,
        unit: (item) => (english && item.unitEn) || item.unit,
        money: (yuan) => "¥" + yuan.toFixed(2),
        async all() {
            list ??= fetch(root + "prices.json").then((answer) => (answer.ok ? answer.json() : [])).catch(() => []);
            return list;
        },
        async find(id) {
            return (await window.prices.all()).find((item) => String(item.id) === String(id));
        },
        // One row of a form, with what stands in it; the list's own names and prices hold.
        async line(row) {
            const item = row.item ? await window.prices.find(row.item) : null;
            const own = row.ownMaterial === "true";
            const labour = item ? number(item.labour) : number(row.labour);
            const material = own ? 0 : item && item.material !== null ? number(item.material) : number(row.material);
            const charged = item ? item.charged : row.free !== "true";
            const quantity = row.quantity?.trim() ? number(row.quantity) : 1;
            return {
                known: !row.item || Boolean(item),
                name: item ? window.prices.name(item) : row.name ?? "",
                unit: item ? window.prices.unit(item) : row.unit ?? "",
                quantity,
                own,
                charged,
                sum: charged ? Math.round(quantity * (labour + material) * 100) / 100 : 0,
            };
        },
        // The rows that stand in the fields of a form: lines[0].item, lines[0].quantity …
        rows(fields) {
            const rows = new Map();
            for (const [name, value] of fields) {
                const [, at, field] = /^lines\[(\d+)\]\.(\w+)$/.exec(name) ?? [];
                if (field) rows.set(at, { ...rows.get(at), [field]: value });
            }
            return [...rows.values()].filter((row) => row.item || row.name?.trim());
        },
        lines: (fields) => Promise.all(window.prices.rows(fields).map(window.prices.line)),
    };
})();
