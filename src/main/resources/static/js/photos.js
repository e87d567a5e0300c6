// A photo goes as soon as it is taken, made smaller first: a basement's network is slow, and what a telephone can show it can
// also make a JPEG of. Where that fails the photo goes as it is.
(() => {
    const longest = 2048;

    const smaller = async (file) => {
        try {
            const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
            const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
            const canvas = document.createElement("canvas");
            canvas.width = Math.round(picture.width * scale);
            canvas.height = Math.round(picture.height * scale);
            canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
            const made = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
            return made && made.size < file.size ? new File([made], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
        } catch {
            return file;
        }
    };
    document.querySelectorAll("[data-photos]").forEach((form) => {
        form.querySelector("[data-photos-send]").hidden = true;
        form.addEventListener("change", async (event) => {
            const input = event.target;
            if (!input.files?.length) return;
            form.querySelector("[data-photos-sending]").hidden = false;
            const all = new DataTransfer();
            for (const file of input.files) all.items.add(await smaller(file));
            input.files = all.files;
            form.requestSubmit();
        });
    });
})();
