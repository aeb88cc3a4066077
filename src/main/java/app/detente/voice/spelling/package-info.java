/** Whether words are written as dictionaries write them: French and English, kept here, asked by nobody else. Pure; not for the FX thread. */
package app.detente.voice.spelling;
