package io.huiyin.asset;

/** Whether it is in use: what is out of use gets no care and is not offered for new orders. */
public enum AssetState {
    IN_USE,
    OUT_OF_USE;

    public String key() {
        return "asset.state." + name();
    }
}
