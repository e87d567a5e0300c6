// Shows what an act has to say for a while: good news six seconds, bad news until read.
window.toast = (text, bad, address) => {
    const line = document.createElement("div");
    line.className = bad ? "toast-line bad" : "toast-line";
    if (bad) line.setAttribute("role", "alert");
    const icon = document.createElement("i");
    icon.className = bad ? "ti ti-alert-triangle" : "ti ti-check";
    icon.setAttribute("aria-hidden", "true");
    const words = document.createElement(address ? "a" : "span");
    if (address) Object.assign(words, { href: address, target: "_blank" });
    words.textContent = text;
    line.append(icon, words);
    document.getElementById("toasts").append(line);
};
(() => {
    const goes = (line) => {
        line.addEventListener("click", () => line.remove());
        setTimeout(() => line.remove(), line.classList.contains("bad") ? 15000 : 6000);
    };
    const all = document.getElementById("toasts");
    all.querySelectorAll(".toast-line").forEach(goes);
    new MutationObserver((changes) =>
        changes.forEach((change) => change.addedNodes.forEach((node) => node.nodeType === 1 && goes(node))),
    ).observe(all, { childList: true });
})();
