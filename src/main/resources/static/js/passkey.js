// Buttons that ask the device for a passkey: data-passkey says whether one is made ("create") or used ("get"), data-options
// what is asked. The answer goes into the field "passkey" of the form, which is then sent, unless data-stay waits for more.
(() => {
    const bytes = (letters) =>
        Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    const letters = (buffer) =>
        btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
            .replaceAll("+", "-")
            .replaceAll("/", "_")
            .replaceAll("=", "");
    const named = (list) => list.map((each) => ({ ...each, id: bytes(each.id) }));

    const made = async (asked) => {
        const publicKey = { ...asked, challenge: bytes(asked.challenge), excludeCredentials: named(asked.excludeCredentials) };
        publicKey.user = { ...asked.user, id: bytes(asked.user.id) };
        const { response, ...rest } = await answered("create", publicKey);
        const transports = response.getTransports ? response.getTransports() : [];
        return { ...rest, response: { ...response.common, attestationObject: letters(response.attestationObject), transports } };
    };
    const used = async (asked) => {
        const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials) };
        const { response, ...rest } = await answered("get", publicKey);
        const proof = { authenticatorData: letters(response.authenticatorData), signature: letters(response.signature) };
        if (response.userHandle) proof.userHandle = letters(response.userHandle);
        return { ...rest, response: { ...response.common, ...proof } };
    };
    const answered = async (act, publicKey) => {
        const credential = await navigator.credentials[act]({ publicKey });
        const { response } = credential;
        response.common = { clientDataJSON: letters(response.clientDataJSON) };
        return { id: credential.id, rawId: letters(credential.rawId), type: credential.type, clientExtensionResults: {}, response };
    };

    const why = (words, error) => {
        if (error.name === "InvalidStateError") return words.already;
        if (error.name !== "SecurityError") return words.cancelled;
        const asked = JSON.parse(words.options);
        return words.elsewhere.replace("%", asked.rpId ?? asked.rp.id);
    };
    document.querySelectorAll("[data-passkey]").forEach((button) => {
        const { form, dataset } = button;
        const part = button.closest(".passkey");
        const problem = part.querySelector("[role=alert]");
        const tell = (text) => {
            problem.lastElementChild.textContent = text;
            problem.hidden = !text;
        };
        if (!window.PublicKeyCredential) {
            tell(dataset.missing);
            return;
        }
        button.hidden = false;
        const run = async () => {
            tell("");
            button.disabled = true;
            try {
                const answer = await (dataset.passkey === "create" ? made : used)(JSON.parse(dataset.options));
                form.elements.passkey.value = JSON.stringify(answer);
                if ("stay" in dataset) confirmed();
                else form.submit();
            } catch (error) {
                tell(why(dataset, error));
                button.disabled = false;
            }
        };
        const confirmed = () => {
            button.hidden = true;
            part.querySelector("[role=status]").hidden = false;
            form.querySelectorAll("[data-code]").forEach((field) => {
                field.hidden = true;
                field.querySelectorAll("input").forEach((input) => (input.required = false));
            });
        };
        button.addEventListener("click", run);
        form.addEventListener("submit", (event) => {
            if ("stay" in dataset || form.elements.passkey.value) return;
            event.preventDefault();
            if (!button.disabled) run();
        });
        if ("start" in dataset) run();
    });
})();
