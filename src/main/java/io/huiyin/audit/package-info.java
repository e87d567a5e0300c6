/** Floor 0: who looked at what, who changed which right, who came in: written down once and never changed; used by all, uses nobody. */
@NullMarked
package io.huiyin.audit;

import org.jspecify.annotations.NullMarked;
