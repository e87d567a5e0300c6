// Follows the device's light or dark setting until the reader chooses one.
(() => {
    const page = document.documentElement;
    if (page.hasAttribute("data-bs-theme")) return;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => page.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
    follow();
    dark.addEventListener("change", follow);
})();
