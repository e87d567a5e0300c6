// Calls with one tap: asks for the number, which is noted, and hands it to the telephone. When that fails, the form shows it.
document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-call]")) return;
    event.preventDefault();
    try {
        const answer = await fetch(form.action, {
            method: "POST",
            headers: { Accept: "text/plain" },
            body: new URLSearchParams(new FormData(form)),
        });
        if (!answer.ok) throw new Error(String(answer.status));
        location.href = await answer.text();
    } catch {
        if (!navigator.onLine) return window.toast(document.body.dataset.offline, true);
        form.submit();
    }
});
