// The number of unread messages stands in the title of the tab as well.
(() => {
    const bell = document.getElementById("unread");
    if (!bell) return;
    const title = document.title;
    const tell = () => {
        const count = bell.firstChild?.textContent ?? "";
        document.title = count ? `(${count}) ${title}` : title;
    };
    new MutationObserver(tell).observe(bell, { childList: true, characterData: true, subtree: true });
})();
