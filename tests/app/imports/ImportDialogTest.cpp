#include "app/imports/ImportDialog.h"

#include "app/imports/ImportOptions.h"
#include "app/imports/MappingModels.h"
#include "app/imports/MappingPage.h"
#include "app/window/AppContext.h"
#include "tests/support/SharedData.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace parkwright;

namespace {

constexpr int Patience = 60000; // ms

/// "企业名称,员工,产值" in GBK, as a Chinese spreadsheet saves it.
const QByteArray FirmsInGbk("\xC6\xF3\xD2\xB5\xC3\xFB\xB3\xC6,\xBC\xD7,\xB2\xFA\xD6\xB5\n"
                            "\xBC\xD7\xB9\xAB\xCB\xBE,120,5000\n"
                            "\xD2\xD2\xB9\xAB\xCB\xBE,30,900\n");
const QString Headcount = QString::fromUtf8("甲"); ///< a column that says nothing by its name

} // namespace

/// How a file comes in is settled beside what would come of it.
class ImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tellsWhatTheFileHoldsAndWhy();
    void showsWhatAnEncodingMakesOfTheText();
    void aFieldIsDroppedOnAColumn();
    void aColumnIsDroppedOnAField();
    void aColumnIsLeftOut();
    void whatWasSettledServesFilesLikeIt();
    void saysWhatWouldChange();
    void nothingIsDoneBeforeItIsAccepted();
    void saysWhyAFileCannotBeRead();
    void knowsTheLayersOfAFile();

private:
    QString write(const char* name, const QByteArray& text) const;
    ImportDialog& open(const QString& path);
    void waitForPreview();
    ImportResult result() const;
    void apply();

    std::unique_ptr<QTemporaryDir> mFolder;
    std::unique_ptr<AppContext> mContext;
    ImportDialog* mDialog = nullptr;
};

void ImportDialogTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void ImportDialogTest::init()
{
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    mFolder = std::make_unique<QTemporaryDir>();
    mContext = std::make_unique<AppContext>();
    mContext->replacePlan({});
}

void ImportDialogTest::cleanup()
{
    delete mDialog;
    mDialog = nullptr;
    mContext.reset();
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
}

QString ImportDialogTest::write(const char* name, const QByteArray& text) const
{
    QFile file(mFolder->filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    return file.fileName();
}

ImportDialog& ImportDialogTest::open(const QString& path)
{
    delete mDialog;
    ImportRequest request;
    request.path = path;
    mDialog = new ImportDialog(*mContext, request, 0, nullptr);
    mDialog->setAttribute(Qt::WA_DeleteOnClose, false);
    mDialog->open();
    return *mDialog;
}

void ImportDialogTest::waitForPreview()
{
    QTRY_VERIFY_WITH_TIMEOUT(!mDialog->draft().isBusy(), Patience);
}

/// Of what would be done; an empty one where nothing can.
ImportResult ImportDialogTest::result() const
{
    const auto& preview = mDialog->draft().preview();
    return preview ? preview->result : ImportResult();
}

void ImportDialogTest::apply()
{
    QVERIFY(mDialog->importButton().isEnabled());
    mDialog->draft().remember();
    mContext->pushEdit(mDialog->draft().preview()->edit);
}

void ImportDialogTest::tellsWhatTheFileHoldsAndWhy()
{
    ImportDialog& dialog = open(write("enterprises.csv", FirmsInGbk));
    waitForPreview();
    QCOMPARE(result().kind, ImportKind::Enterprises);
    QCOMPARE(result().inserted, 2);
    QVERIFY(dialog.options().kindChooser().currentText().contains(
        importKindTitle(ImportKind::Enterprises)));
    QVERIFY(dialog.options().encodingChooser().currentText().contains(QStringLiteral("GB18030")));
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("importSummary"))
                ->text()
                .contains(QStringLiteral("2 new")));
    QVERIFY(dialog.importButton().isEnabled());
}

void ImportDialogTest::showsWhatAnEncodingMakesOfTheText()
{
    ImportDialog& dialog = open(write("enterprises.csv", FirmsInGbk));
    waitForPreview();
    dialog.draft().setEncoding(QStringLiteral("CP1252"));
    QTRY_COMPARE_WITH_TIMEOUT(dialog.draft().look()->readLayer()->fields[0].name,
                              QString::fromUtf8("ÆóÒµÃû³Æ"), Patience);
    dialog.draft().setEncoding({});
    QTRY_COMPARE_WITH_TIMEOUT(dialog.draft().look()->readLayer()->fields[0].name,
                              QString::fromUtf8("企业名称"), Patience);
}

void ImportDialogTest::aFieldIsDroppedOnAColumn()
{
    ImportDialog& dialog = open(write("enterprises.csv", FirmsInGbk));
    waitForPreview();
    QAbstractItemModel& columns = *dialog.mapping().columns().model();
    QAbstractItemModel& targets = *dialog.mapping().targets().model();
    QCOMPARE(columns.index(1, ColumnsModel::Name).data().toString(), Headcount);
    QCOMPARE(columns.index(1, ColumnsModel::Becomes).data(ColumnsModel::TargetRole).toString(),
             QString());
    int jobs = -1;
    for (int i = 0; i < targets.rowCount(); ++i) {
        if (targets.index(i, 0).data(Qt::ToolTipRole).toString() == u"jobs")
            jobs = i;
    }
    QVERIFY(jobs >= 0);
    const std::unique_ptr<QMimeData> dragged(targets.mimeData({targets.index(jobs, 0)}));
    QVERIFY(columns.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, columns.index(1, 0)));
    waitForPreview();
    QCOMPARE(dialog.draft().request().columns.value(QStringLiteral("jobs")), Headcount);
    QCOMPARE(columns.index(1, ColumnsModel::Becomes).data(ColumnsModel::TargetRole).toString(),
             QStringLiteral("jobs"));
    apply();
    const auto& firms = mContext->document().table<Enterprise>();
    QCOMPARE(firms.size(), size_t(2));
    QCOMPARE(firms.begin()->jobs.value_or(0), 120);
}

void ImportDialogTest::aColumnIsDroppedOnAField()
{
    ImportDialog& dialog = open(write("enterprises.csv", FirmsInGbk));
    waitForPreview();
    QAbstractItemModel& columns = *dialog.mapping().columns().model();
    QAbstractItemModel& targets = *dialog.mapping().targets().model();
    const std::unique_ptr<QMimeData> dragged(columns.mimeData({columns.index(1, 0)}));
    const QModelIndex last = targets.index(targets.rowCount() - 1, 0);
    QVERIFY(targets.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, last));
    QCOMPARE(dialog.draft().request().columns.value(last.data(Qt::ToolTipRole).toString()),
             Headcount);
    // Anything else that is dropped is none of its business.
    QMimeData text;
    text.setText(QStringLiteral("jobs"));
    QVERIFY(!targets.dropMimeData(&text, Qt::CopyAction, -1, -1, last));
    QVERIFY(!columns.dropMimeData(&text, Qt::CopyAction, -1, -1, columns.index(0, 0)));
}

void ImportDialogTest::aColumnIsLeftOut()
{
    ImportDialog& dialog = open(write("enterprises.csv", FirmsInGbk));
    waitForPreview();
    QTableView& columns = dialog.mapping().columns();
    dialog.pages().setCurrentWidget(&dialog.mapping());
    const QModelIndex output = columns.model()->index(2, ColumnsModel::Becomes);
    QCOMPARE(output.data(ColumnsModel::TargetRole).toString(), QStringLiteral("output"));
    columns.setCurrentIndex(output);
    QTest::keyClick(&columns, Qt::Key_Delete);
    waitForPreview();
    apply();
    QVERIFY(!mContext->document().table<Enterprise>().begin()->output.has_value());
}

void ImportDialogTest::whatWasSettledServesFilesLikeIt()
{
    open(write("2025-enterprises.csv", FirmsInGbk))
        .draft()
        .setColumn(Headcount, QStringLiteral("jobs"));
    waitForPreview();
    mDialog->draft().setColumn(Headcount, QStringLiteral("jobs"));
    waitForPreview();
    mDialog->draft().remember();

    QByteArray next = FirmsInGbk;
    next.replace("120", "150");
    ImportDialog& dialog = open(write("2026-enterprises.csv", next));
    waitForPreview();
    QVERIFY(dialog.draft().isFromShelf());
    QCOMPARE(dialog.draft().request().columns.value(QStringLiteral("jobs")), Headcount);
    dialog.draft().forget();
    waitForPreview();
    QVERIFY(!dialog.draft().isFromShelf());
    QVERIFY(dialog.draft().request().columns.isEmpty());

    open(write("2027-enterprises.csv", next));
    waitForPreview();
    QVERIFY(!mDialog->draft().isFromShelf());
    // Other columns are another file.
    QVERIFY(RecipeShelf::ofUser().isEmpty());
}

void ImportDialogTest::saysWhatWouldChange()
{
    open(write("enterprises.csv", FirmsInGbk));
    waitForPreview();
    apply();
    QByteArray next = FirmsInGbk;
    next.replace("5000", "5500");
    open(write("enterprises.csv", next));
    waitForPreview();
    QCOMPARE(result().inserted, 0);
    QCOMPARE(result().updated, 1);
    QCOMPARE(result().unchanged, 1);
    const auto& updates = mDialog->draft().preview()->updates;
    QCOMPARE(updates.size(), size_t(1));
    QCOMPARE(tableDef(TableId::Enterprises).field(updates[0].field).nameText(),
             QStringLiteral("output"));
    QVERIFY(mDialog->pages().isTabVisible(3));
}

void ImportDialogTest::nothingIsDoneBeforeItIsAccepted()
{
    ImportDialog& dialog = open(write("enterprises.csv", FirmsInGbk));
    waitForPreview();
    dialog.reject();
    QVERIFY(mContext->document().table<Enterprise>().isEmpty());
    QCOMPARE(mContext->undoStack().count(), 0);
}

void ImportDialogTest::saysWhyAFileCannotBeRead()
{
    ImportDialog& dialog = open(write("broken.geojson", "this is no map"));
    waitForPreview();
    QVERIFY(!dialog.draft().look());
    QVERIFY(dialog.draft().fault());
    QVERIFY(!dialog.importButton().isEnabled());
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("importSummary"))
                ->text()
                .contains(QStringLiteral("broken.geojson")));
}

void ImportDialogTest::knowsTheLayersOfAFile()
{
    REQUIRE_SHARED_DATA("vector-formats");
    ImportDialog& dialog = open(sharedData("vector-formats/nc.gpkg"));
    waitForPreview();
    QVERIFY(dialog.draft().look());
    QVERIFY(!dialog.draft().preview()->shapes.bounds.isNull());
    dialog.draft().setKind(ImportKind::Jurisdictions);
    waitForPreview();
    QCOMPARE(result().kind, ImportKind::Jurisdictions);
    QCOMPARE(result().inserted, 100); // counties of North Carolina
}

QTEST_MAIN(ImportDialogTest)
#include "ImportDialogTest.moc"
