package io.huiyin.site.web;

/**
 * A new passkey being made.
 *
 * @param options what the browser asks of the device
 * @param name by what it will be known unless another name is given
 */
public record PasskeyMakingView(String options, String name, int longest) {}
