#pragma once

#include <QString>

#include <span>

namespace parkwright {

/// One part of the window in a few sentences: what it shows, and what to do in it. The same text
/// stands in the manual page. English, translated in context "HelpTexts".
struct HelpText
{
    const char* key;   ///< of the panel: "layers", "inspector" …; "view" for the scene
    const char* title; ///< as the panel is called
    const char* text;
};

std::span<const HelpText> helpTexts();
/// Translated; empty for an unknown key.
QString helpText(const QString& key);

} // namespace parkwright
