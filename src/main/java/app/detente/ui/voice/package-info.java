/** The page of the voice: how the brand speaks, edited beside a reply that shows at once what comes of it. */
package app.detente.ui.voice;
