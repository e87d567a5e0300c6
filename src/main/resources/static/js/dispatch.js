// The dispatch board: cards are dragged onto a technician, or chosen with j and k and given by a digit. The board refreshes
// by itself, but never under a hand that is dragging or choosing, and the chosen card stays chosen.
(() => {
    let dragging = false;
    let missed = false;
    let chosen;
    const board = () => document.getElementById("board");
    const busy = () => dragging || Boolean(board()?.querySelector("select:focus"));

    const give = (card, technicianId) => {
        const address = board().dataset.give + encodeURIComponent(card.dataset.number);
        const values = { technicianId, version: card.dataset.version, submission: crypto.randomUUID?.() ?? "" };
        if (!values.submission) delete values.submission;
        chosen = card.dataset.number;
        htmx.ajax("POST", address, { source: board(), target: "#board", swap: "outerHTML", values });
    };
    const refresh = () => {
        if (missed && !busy()) {
            missed = false;
            htmx.trigger(board(), "refresh");
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
                    dragging = false;
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
    document.addEventListener("htmx:beforeRequest", (event) => {
        const wanted = event.detail.requestConfig;
        if (event.target !== board() || wanted.verb !== "get" || !busy()) return;
        event.preventDefault();
        missed = true;
    });
    document.addEventListener("htmx:beforeSwap", (event) => {
        if (event.detail.target?.id === "board") chosen = board().querySelector(".chosen")?.dataset.number ?? chosen;
    });
    document.addEventListener("htmx:afterSettle", () => {
        if (board() && !board().dataset.ready) {
            board().dataset.ready = "yes";
            makeDraggable();
            choose();
        }
    });
    document.addEventListener("focusout", () => setTimeout(refresh, 0));
    if (board()) board().dataset.ready = "yes";
    makeDraggable();
})();
