<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%1 (%n features)</source>
        <translation>
            <numerusform>%1 (%n feature)</numerusform>
            <numerusform>%1 (%n features)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::InspectorModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::InspectorPanel</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::LabelPart</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::LayerModel</name>
    <message numerus="yes">
        <source>remove %n layer(s)</source>
        <translation>
            <numerusform>remove %n layer</numerusform>
            <numerusform>remove %n layers</numerusform>
        </translation>
    </message>
</context>
</TS>
