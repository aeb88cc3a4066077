/** What customers say: what rises, what is new, who is named, praise beside complaints, questions without a template. */
package app.detente.ui.themes;
