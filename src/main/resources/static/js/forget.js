// Whoever signed out or was shut out leaves nothing on the device: no page, no draft, nothing that waited.
(() => {
    window.caches?.keys().then((names) => names.filter((name) => name.startsWith("huiyin-")).forEach((name) => caches.delete(name)));
    Object.keys(localStorage)
        .filter((key) => key.startsWith("huiyin-"))
        .forEach((key) => localStorage.removeItem(key));
    window.indexedDB?.deleteDatabase("huiyin-outbox");
    navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((worker) => worker.unregister()));
})();
