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
    <name>FindingsList</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndicatorLines</name>
    <message numerus="yes">
        <source>%1
%2, %3 of the land
%n parcel(s)</source>
        <translation>
            <numerusform>%1
%2, %3 of the land
%n parcel</numerusform>
            <numerusform>%1
%2, %3 of the land
%n parcels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerTree</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::AttributePanel</name>
    <message numerus="yes">
        <source>remove %n row(s)</source>
        <translation>
            <numerusform>remove %n row</numerusform>
            <numerusform>remove %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>Remove %n row</numerusform>
            <numerusform>Remove %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::CrsChange</name>
    <message numerus="yes">
        <source>CRS of %n layers</source>
        <translation>
            <numerusform>CRS of %n layer</numerusform>
            <numerusform>CRS of %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::FindingsPanel</name>
    <message numerus="yes">
        <source>ignore %n finding(s)</source>
        <translation>
            <numerusform>ignore %n finding</numerusform>
            <numerusform>ignore %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>heed %n finding(s)</source>
        <translation>
            <numerusform>heed %n finding</numerusform>
            <numerusform>heed %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n ignored one(s)</source>
        <translation>
            <numerusform>Show the %n ignored one</numerusform>
            <numerusform>Show the %n ignored ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mend %n finding(s)</source>
        <translation>
            <numerusform>mend %n finding</numerusform>
            <numerusform>mend %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::FloorsModel</name>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::FloorsPanel</name>
    <message numerus="yes">
        <source>%n floor(s)</source>
        <translation>
            <numerusform>%n floor</numerusform>
            <numerusform>%n floors</numerusform>
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
    <message numerus="yes">
        <source>duplicate %n layer(s)</source>
        <translation>
            <numerusform>duplicate %n layer</numerusform>
            <numerusform>duplicate %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::ImportDialog</name>
    <message numerus="yes">
        <source>Ask for each of the other %n files</source>
        <translation>
            <numerusform>Ask for the other %n file, too</numerusform>
            <numerusform>Ask for each of the other %n files</numerusform>
        </translation>
    </message>
</context>
</TS>
