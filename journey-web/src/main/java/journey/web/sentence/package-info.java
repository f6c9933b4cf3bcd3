/** The sentence with which a page opens: words around figures. Entry: {@link Sentence}. */
@NullMarked
package journey.web.sentence;

import org.jspecify.annotations.NullMarked;
