// What waits on the phone to be sent, kept by the browser: the queue of acts and photos in their order, and the version of each
// order that its next act is meant for. Pages and the worker read and write it alike.
(() => {
    const open = () =>
        new Promise((done, failed) => {
            const asked = indexedDB.open("huiyin-outbox", 1);
            asked.onupgradeneeded = () => {
                asked.result.createObjectStore("items", { keyPath: "id", autoIncrement: true });
                asked.result.createObjectStore("versions");
            };
            asked.onsuccess = () => done(asked.result);
            asked.onerror = () => failed(asked.error);
        });
    const within = async (mode, work) => {
        const base = await open();
        try {
            const turn = base.transaction(["items", "versions"], mode);
            const result = work(turn.objectStore("items"), turn.objectStore("versions"));
            await new Promise((done, failed) => {
                turn.oncomplete = done;
                turn.onerror = turn.onabort = () => failed(turn.error);
            });
            return result.result;
        } finally {
            base.close();
        }
    };
    // "/c/lw/my/orders/BX20261121-0007/arrival" is about the order "/c/lw/my/orders/BX20261121-0007".
    const orderOf = (address) => address.split("/").slice(0, 6).join("/");

    self.outbox = {
        orderOf,
        items: () => within("readonly", (items) => items.getAll()),
        item: (id) => within("readonly", (items) => items.get(id)),
        put: (item) => within("readwrite", (items) => items.put(item)),
        remove: (id) => within("readwrite", (items) => items.delete(id)),
        version: (order, who) => within("readonly", (_, versions) => versions.get(`${who} ${order}`)),
        meant: (order, who, version) => within("readwrite", (_, versions) => versions.put(version, `${who} ${order}`)),
        waiting: async (order) => (await self.outbox.items()).filter((item) => item.order === order),
        // A version that was seen holds while no act waits that would change it; what a page kept is no newer than what was seen last.
        async seen(order, who, version, except) {
            const acts = (await self.outbox.waiting(order)).some((other) => other.who === who && other.noun !== "photos" && other.id !== except);
            const known = (await self.outbox.version(order, who)) ?? 0;
            if (!acts && version > known) await self.outbox.meant(order, who, version);
        },
        // The next act of an order is meant for what the acts before it leave; the first one for what was seen.
        async add(item) {
            item.order = orderOf(item.address);
            const seen = item.fields.find(([name]) => name === "version")?.[1];
            if (seen) await self.outbox.seen(item.order, item.who, Number(seen), item.id);
            await self.outbox.put(item);
        },
    };
})();
