/** How a reply sounds, told by rules that show where and why: words from files, no model. Pure; of `rules` it takes the patterns alone. */
package app.detente.voice.tone;
