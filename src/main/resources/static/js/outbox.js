// Keeps the technician's pages on the phone, and sends what waits once the house answers again: each order's acts one after the
// other, everything by the person who did it. A bar says what waits.
(() => {
    const words = document.querySelector("meta[name=outbox]")?.dataset;
    if (!words) return;
    const root = words.root;
    const me = Number(words.who);
    const fill = (pattern, value) => pattern.replace("{0}", value);
    const cookie = (name) =>
        document.cookie
            .split("; ")
            .find((part) => part.startsWith(name + "="))
            ?.slice(name.length + 1);

    const bar = document.createElement("a");
    bar.className = "outbox-bar";
    bar.href = root + "waiting";
    bar.hidden = true;
    const icon = document.createElement("i");
    icon.setAttribute("aria-hidden", "true");
    const text = document.createElement("span");
    text.setAttribute("role", "status");
    bar.append(icon, text);
    document.querySelector(".phone-bar").after(bar);
    document.getElementById("offline")?.remove();

    let silent = !navigator.onLine || document.body.hasAttribute("data-kept");
    let signedOut = false;
    let sending = false;
    let leaving = false;

    const tell = async () => {
        const items = await outbox.items();
        const mine = items.filter((item) => item.who === me);
        const stuck = mine.filter((item) => item.state === "stuck");
        const others = items.length - mine.length;
        const said = [];
        if (silent) said.push(words.offline);
        if (sending) said.push(fill(words.sending, mine.length));
        else if (stuck.length) said.push(fill(words.stuck, stuck.length));
        else if (mine.length) said.push(fill(words.waiting, mine.length));
        if (signedOut) said.push(words.signedOut);
        if (others) said.push(fill(words.others, others));
        bar.hidden = said.length === 0;
        bar.classList.toggle("bad", stuck.length > 0 || signedOut);
        icon.className = "ti ti-" + (sending ? "upload" : stuck.length ? "alert-triangle" : silent ? "wifi-off" : "hourglass");
        text.textContent = said.join(words.comma);
        bar.href = signedOut ? "/sign-in?to=" + encodeURIComponent(location.pathname) : root + "waiting";
        document.dispatchEvent(new CustomEvent("outbox", { detail: { items: mine, silent, sending, signedOut } }));
    };

    // Who is at the door now; nobody when the house is silent. The answer brings a fresh form token.
    const here = async () => {
        try {
            const answer = await fetch(root + "here", { headers: { "HX-Request": "true" }, cache: "no-store" });
            silent = false;
            signedOut = answer.status === 401;
            return answer.ok ? (await answer.json()).staff : null;
        } catch {
            silent = true;
            return null;
        }
    };

    const body = (item, version) => {
        const form = new FormData();
        for (const [name, value] of item.fields) if (name !== "version") form.append(name, value);
        if (version !== undefined) form.append("version", version);
        form.append("doneAgo", Date.now() - item.at);
        if (item.noun === "photos") return form;
        return new URLSearchParams([...form.entries()]);
    };

    // Sent: gone from the queue. Refused: stays, with what the house said. Anything else is tried again later.
    const send = async (item) => {
        const version = await outbox.version(item.order, me);
        const answer = await fetch(item.address + "/later", {
            method: "POST",
            headers: { Accept: "application/json", "X-XSRF-TOKEN": cookie("XSRF-TOKEN") ?? "", "HX-Request": "true" },
            body: body(item, item.noun === "photos" ? undefined : version),
        });
        if (answer.ok) {
            await outbox.remove(item.id);
            if (item.noun !== "photos") await outbox.meant(item.order, me, version + 1);
            return "sent";
        }
        if (![403, 404, 409, 413, 422].includes(answer.status)) return "later";
        const said = await answer.json().catch(() => ({ outcome: "REFUSED", problems: [] }));
        await outbox.put({ ...item, state: "stuck", said });
        return "stuck";
    };

    const sendAll = async () => {
        const present = await here();
        if (present !== me) return;
        let sent = 0;
        const stopped = new Set();
        sending = true;
        try {
            for (const item of await outbox.items()) {
                if (item.who !== me) continue;
                if (item.state === "stuck") stopped.add(item.order);
                if (stopped.has(item.order)) continue;
                await tell();
                const came = await send(item);
                if (came === "later") break;
                if (came === "stuck") stopped.add(item.order);
                else sent++;
            }
        } catch {
            silent = true;
        } finally {
            sending = false;
        }
        return sent;
    };

    // One page sends at a time.
    const work = async () => {
        const mine = (await outbox.items()).some((item) => item.who === me && item.state === "waiting");
        if (!mine) {
            if (silent && navigator.onLine) await here();
        } else
            await navigator.locks.request("huiyin-outbox", { ifAvailable: true }, async (alone) => {
                const sent = alone ? await sendAll() : 0;
                if (sent) window.toast?.(fill(words.sent, sent));
                if (sent && !document.querySelector("form#act")) setTimeout(() => location.reload(), 600);
            });
        await tell();
        refresh();
    };
    // A page that was only kept is exchanged for a fresh one, but never under somebody's hands.
    const refresh = () => {
        if (!silent && !signedOut && document.body.hasAttribute("data-kept") && !document.querySelector("form#act")) {
            const last = Number(sessionStorage.getItem("huiyin-refreshed"));
            if (Date.now() - last < 20000) return;
            sessionStorage.setItem("huiyin-refreshed", Date.now());
            location.reload();
        }
    };
    window.outboxSend = work;

    // The list says which orders are wanted, each order which of its forms lie ahead; what has not changed is there already.
    const keep = async (worker) => {
        if (leaving) return;
        const list = document.querySelector(".my-orders");
        const lines = [...document.querySelectorAll("[data-order]")];
        const known = JSON.parse(localStorage.getItem("huiyin-kept") ?? "{}");
        const wanted = list ? [root + "orders", root + "waiting", root + "prices.json"] : [];
        const now = list ? {} : known;
        for (const { dataset } of lines) {
            if (known[dataset.order] !== dataset.version) {
                if (list) wanted.push(root + "orders/" + dataset.order);
                for (const noun of dataset.ahead.split(" ").filter(Boolean)) wanted.push(root + "orders/" + dataset.order + "/" + noun + "?ahead=1");
            }
            now[dataset.order] = dataset.version;
            await outbox.seen(root + "orders/" + dataset.order, me, Number(dataset.version));
        }
        const gone = list ? Object.keys(known).filter((order) => !(order in now)) : [];
        worker.postMessage({ drop: gone.map((order) => root + "orders/" + order) });
        worker.postMessage({ keep: wanted, state: JSON.stringify(now) });
    };

    const forget = async () => {
        for (const name of window.caches ? await caches.keys() : []) if (name.startsWith("huiyin-pages")) await caches.delete(name);
        for (const key of Object.keys(localStorage)) if (key.startsWith("huiyin-")) localStorage.removeItem(key);
    };

    const start = async () => {
        if (!("serviceWorker" in navigator) || !window.indexedDB) return;
        // What the last user of this phone had on it is not for the next one; what he has not sent waits for him.
        if (localStorage.getItem("huiyin-who") !== String(me)) await forget();
        localStorage.setItem("huiyin-who", String(me));
        navigator.serviceWorker.addEventListener("message", ({ data }) => {
            if (leaving) return;
            if (data === "queued") return work();
            localStorage.setItem("huiyin-kept", data.kept);
            document.documentElement.dataset.ready = "offline";
        });
        await navigator.serviceWorker.register(root + "worker.js", { scope: root }).catch(() => null);
        const ready = await navigator.serviceWorker.ready;
        if (!document.querySelector("[data-order], .my-orders") || document.body.hasAttribute("data-kept")) return;
        await keep(ready.active);
        document.querySelector(".my-orders")?.parentElement.addEventListener("htmx:afterSettle", () => keep(ready.active));
    };

    document.addEventListener("submit", async (event) => {
        const form = event.target;
        if (new URL(form.action).pathname !== "/sign-out" || form.dataset.sure) return;
        event.preventDefault();
        const mine = await outbox.items().then((items) => items.filter((item) => item.who === me), () => []);
        if (mine.length && !confirm(fill(words.leave, mine.length))) return;
        leaving = true;
        navigator.serviceWorker?.controller?.postMessage({ forget: true });
        try {
            await forget();
            for (const item of mine) await outbox.remove(item.id);
        } finally {
            form.dataset.sure = "yes";
            form.submit();
        }
    });
    // What is kept and was sent again carries a mark of its own each time.
    if (document.body.hasAttribute("data-kept"))
        document.querySelectorAll("input[name=submission]").forEach((mark) => (mark.value = crypto.randomUUID()));

    addEventListener("online", work);
    addEventListener("offline", () => {
        silent = true;
        tell();
    });
    document.addEventListener("visibilitychange", () => document.hidden || work());
    setInterval(() => document.hidden || work(), 15000);
    start();
    work();
})();
