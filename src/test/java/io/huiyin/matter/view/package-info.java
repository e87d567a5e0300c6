@NullMarked
package io.huiyin.matter.view;

import org.jspecify.annotations.NullMarked;
