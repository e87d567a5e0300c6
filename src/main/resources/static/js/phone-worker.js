// Stands between the technician's pages and the network: keeps the pages that he needs in a basement, shows them when nobody
// answers, and puts what he sends meanwhile into the queue. Pages send the queue; the worker never does.
const root = new URL(self.registration.scope).pathname;
const pages = "huiyin-pages " + root;
const files = "huiyin-files";
const PATIENCE = 6000;
const SHORT = 1500;
const SENDING = 20000;
const KEPT_FOR = 24 * 3600 * 1000;
// A call needs the network: it is no act that could wait.
const act = new RegExp("^" + root + "orders/[^/]+/(?!call$)([a-z-]+)$");
let silentSince = 0;
let keeping = Promise.resolve();
// Who signed out leaves no page, not even one that is under way.
let forgotten = false;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
    const request = event.request;
    const url = new URL(request.url);
    if (url.origin !== location.origin) return;
    if (request.method === "GET" && /^\/(static|webjars)\//.test(url.pathname)) event.respondWith(file(request));
    else if (!url.pathname.startsWith(root)) return;
    else if (request.method === "GET" && (request.mode === "navigate" || url.pathname === root + "prices.json")) event.respondWith(page(request, url));
    else if (request.method === "POST" && request.mode === "navigate" && act.test(url.pathname)) event.respondWith(send(request, url));
});

self.addEventListener("message", (event) => {
    if (event.data.keep) forgotten = false;
    if (event.data.forget) {
        forgotten = true;
        event.waitUntil(caches.delete(pages));
    }
    if (event.data.keep) event.waitUntil((keeping = keeping.then(() => keep(event.data))));
    if (event.data.drop) event.waitUntil(drop(event.data.drop));
});

// Files never change under their address.
async function file(request) {
    const kept = await caches.match(request, { cacheName: files });
    if (kept) return kept;
    const fresh = await fetch(request);
    if (fresh.ok) (await caches.open(files)).put(request, fresh.clone());
    return fresh;
}

// Once nobody answered, we do not wait long for the next answer.
async function answered(request, patience) {
    const quick = Date.now() - silentSince < 30000 ? Math.min(patience, SHORT) : patience;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), quick);
    try {
        const answer = await fetch(request, { signal: stop.signal });
        silentSince = 0;
        return answer;
    } catch (nobody) {
        silentSince = Date.now();
        throw nobody;
    } finally {
        clearTimeout(timer);
    }
}

async function page(request, url) {
    try {
        const fresh = await answered(request, PATIENCE);
        if (fresh.ok && !fresh.redirected) await store(url.pathname, fresh.clone());
        return fresh;
    } catch {
        return (await shown(url.pathname)) ?? (await shown(root + "waiting")) ?? Response.error();
    }
}

// Of each page we keep when it was true, and how far the phone's clock is from the house's.
async function store(path, fresh) {
    const told = Date.parse(fresh.headers.get("date")) || Date.now();
    const headers = { "content-type": fresh.headers.get("content-type"), "x-kept": String(Date.now()), "x-ahead": String(told - Date.now()) };
    for (const name of ["content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"])
        if (fresh.headers.get(name)) headers[name] = fresh.headers.get(name);
    const text = await fresh.text();
    if (!forgotten) await (await caches.open(pages)).put(path, new Response(text, { headers }));
    return text;
}

async function shown(path) {
    const cache = await caches.open(pages);
    const kept = await cache.match(path);
    if (!kept) return null;
    const age = Date.now() - Number(kept.headers.get("x-kept"));
    if (age > KEPT_FOR || age < -KEPT_FOR) {
        await cache.delete(path);
        return null;
    }
    const now = new Date(Date.now() + Number(kept.headers.get("x-ahead"))).toISOString();
    const text = (await kept.text())
        .replace(/data-now="[^"]*"/, `data-now="${now}"`)
        .replace(/<div class="toast-line[^>]*>.*?<\/div>/gs, "")
        .replace("<body ", `<body data-kept="${kept.headers.get("x-kept")}" `);
    return new Response(text, { headers: kept.headers });
}

// An act that nobody answers, and one that would overtake another of the same order, waits.
async function send(request, url) {
    const copy = request.clone();
    const order = outbox.orderOf(url.pathname);
    const before = await outbox.waiting(order);
    const data = await copy.formData();
    const instead = Number(data.get("waiting")) || null;
    let next = url.pathname.endsWith("/hand-back") ? root + "orders" : order;
    const who = Number(data.get("who"));
    if (!before.some((item) => item.who === who && item.id !== instead)) {
        try {
            const door = await answered(new Request(root + "here", { headers: { "HX-Request": "true" } }), PATIENCE);
            if (door.status === 401) next = "/sign-in?to=" + encodeURIComponent(order);
            if (!door.ok || (await door.json()).staff !== who) throw new Error("somebody else at the door");
            const answer = await answered(request, SENDING);
            if (instead && answer.type === "opaqueredirect") {
                await outbox.remove(instead);
                await outbox.meant(order, who, Number(data.get("version")) + 1);
            }
            return answer;
        } catch {
            // goes into the queue
        }
    }
    await queue(url, data, instead);
    return Response.redirect(next, 303);
}

async function queue(url, data, instead) {
    const fields = [...data.entries()].filter(([name, value]) => !["_csrf", "waiting"].includes(name) && !(value instanceof File && !value.size));
    const item = {
        address: url.pathname,
        noun: act.exec(url.pathname)[1],
        who: Number(data.get("who")),
        about: data.get("about") ?? "",
        at: Date.now(),
        state: "waiting",
        fields,
    };
    if (instead) item.id = instead;
    await outbox.add(item);
    for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage("queued");
}

// Pages that are wanted later, each with the files that it names.
async function keep({ keep: addresses, state }) {
    const cache = await caches.open(files);
    for (const address of addresses) {
        if (forgotten) return;
        try {
            const fresh = await fetch(address);
            if (!fresh.ok || fresh.redirected) continue;
            const text = await store(new URL(address, location.origin).pathname, fresh);
            for (const [, named] of text.matchAll(/(?:src|href)="(\/(?:static|webjars)\/[^"]+)"/g))
                if (!(await cache.match(named))) await cache.add(named);
        } catch {
            return;
        }
    }
    for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage({ kept: state });
}

async function drop(paths) {
    const cache = await caches.open(pages);
    for (const path of paths) for (const kept of await cache.keys()) if (new URL(kept.url).pathname.startsWith(path)) await cache.delete(kept);
}
