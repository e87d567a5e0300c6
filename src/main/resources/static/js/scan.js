// Reads the sticker of a place or of an asset with the camera where the browser can; the code beneath it can always be typed.
(() => {
    const box = document.querySelector("[data-scan]");
    if (!box || !("BarcodeDetector" in window) || !navigator.mediaDevices) return;
    const start = box.querySelector("[data-scan-start]");
    const video = box.querySelector("video");
    const problem = box.querySelector("[data-scan-problem]");
    box.hidden = false;
    const plain = (text) => (text && text.length <= 60 && !text.includes("/") ? text : null);
    const code = (text) => /\/q\/([A-Za-z0-9-]{1,40})(?:[/?#]|$)/.exec(text)?.[1]
        ?? plain(URL.canParse(text) ? new URL(text).searchParams.get("code") : text);

    start.addEventListener("click", async () => {
        problem.hidden = true;
        try {
            const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
            video.srcObject = stream;
            video.hidden = false;
            start.hidden = true;
            await video.play();
            const eye = new BarcodeDetector({ formats: ["qr_code"] });
            const look = async () => {
                if (video.hidden) return;
                const found = (await eye.detect(video).catch(() => [])).map((each) => code(each.rawValue)).find(Boolean);
                if (!found) return setTimeout(look, 250);
                stream.getTracks().forEach((track) => track.stop());
                video.hidden = true;
                location.assign(box.dataset.to + "?code=" + encodeURIComponent(found));
            };
            look();
        } catch {
            problem.hidden = false;
            start.hidden = false;
        }
    });
})();
