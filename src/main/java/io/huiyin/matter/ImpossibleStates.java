package io.huiyin.matter;

import java.util.List;

/** What a module asks the nightly check to look for. */
public interface ImpossibleStates {
    List<ImpossibleState> all();
}
