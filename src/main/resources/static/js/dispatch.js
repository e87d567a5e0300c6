// The dispatch board: cards are dragged onto a technician, or chosen with j and k and given by a digit. The board refreshes
// by itself, but never under a hand that is dragging or choosing, and the chosen card stays chosen.
(() => {
    let holding = false;
    let dragging = false;
    let giving = false;
    let missed = false;
    let reading = 0;
    let chosen;
    const live = () => document.getElementById("board-live");
    const board = () => document.getElementById("board");
    const busy = () => holding || dragging || giving || Date.now() < reading || Boolean(board()?.querySelector("select:focus"));

    const give = (card, technicianId) => {
        const address = board().dataset.give + encodeURIComponent(card.dataset.number);
        const values = { technicianId, version: card.dataset.version, submission: crypto.randomUUID?.() ?? "" };
        if (!values.submission) delete values.submission;
        chosen = card.dataset.number;
        giving = true;
        htmx.ajax("POST", address, { source: live(), target: "#board", swap: "outerHTML", values });
    };
    const refresh = () => {
        if (missed && !busy()) {
            missed = false;
            htmx.trigger(live(), "refresh");
        }
    };
    const makeDraggable = () => {
        if (!board()?.dataset.give || matchMedia("(hover: none)").matches) return;
        board().classList.add("can-drag");
        board().querySelectorAll("[data-cards]").forEach((list) =>
            Sortable.create(list, {
                group: { name: "orders", pull: true, put: Boolean(list.dataset.technician) },
                sort: false,
                draggable: ".board-card",
                filter: "select, button",
                preventOnFilter: false,
                animation: 120,
                onStart: () => {
                    dragging = true;
                    board().classList.add("board-drop");
                },
                onEnd: ({ item, from, to }) => {
                    holding = dragging = false;
                    board().classList.remove("board-drop");
                    if (from !== to) give(item, to.dataset.technician);
                    else refresh();
                },
            }),
        );
    };
    const choose = () => {
        const card = chosen && board()?.querySelector(`[data-number="${CSS.escape(chosen)}"]`);
        card?.classList.add("chosen");
    };
    document.addEventListener("click", (event) => {
        const key = event.target.closest?.(".hand-key");
        const card = key && board().querySelector(".board-card.chosen");
        if (card) give(card, key.dataset.technician);
    });
    const refreshes = ({ detail }) => detail.requestConfig.elt === live() && detail.requestConfig.verb === "get";
    const gives = ({ detail }) => detail.target?.id === "board" && detail.requestConfig.verb === "post";
    document.addEventListener("htmx:beforeRequest", (event) => {
        if (gives(event)) giving = true;
        else if (refreshes(event) && busy()) {
            event.preventDefault();
            missed = true;
        }
    });
    document.addEventListener("htmx:afterRequest", (event) => {
        if (!gives(event)) return;
        giving = false;
        // Why an order was not given stays long enough to be read.
        const pause = event.detail.successful ? 0 : 6000;
        reading = Date.now() + pause;
        setTimeout(refresh, pause + 10);
    });
    // A hand may have begun to drag or to choose while the answer was on its way.
    document.addEventListener("htmx:beforeSwap", (event) => {
        if (event.detail.target?.id !== "board") return;
        if (refreshes(event) && busy()) {
            event.detail.shouldSwap = false;
            missed = true;
        } else {
            missed = false;
            chosen = board().querySelector(".chosen")?.dataset.number ?? chosen;
        }
    });
    document.addEventListener("htmx:afterSettle", () => {
        if (board() && !board().dataset.ready) {
            board().dataset.ready = "yes";
            makeDraggable();
            choose();
        }
    });
    // Not at once: what was pressed to leave the list must still be there when the finger lets go.
    const release = () => {
        if (!holding) return;
        holding = false;
        setTimeout(refresh, 300);
    };
    document.addEventListener("pointerdown", (event) => {
        holding = Boolean(board()?.contains(event.target));
    });
    document.addEventListener("pointerup", release);
    document.addEventListener("dragend", release);
    document.addEventListener("pointercancel", (event) => event.pointerType === "touch" && release());
    document.addEventListener("focusout", () => setTimeout(refresh, 300));
    if (board()) board().dataset.ready = "yes";
    makeDraggable();
})();
