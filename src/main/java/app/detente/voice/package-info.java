/** What makes a good reply: templates and how they are filled, found and checked, and how each network counts. Pure; knows the model only. */
package app.detente.voice;
