#include "gis/exchange/ValueConverter.h"

#include <QDateTime>

#include <cmath>
#include <span>

namespace parkwright {

namespace {

struct CodeWords
{
    const char* domain;
    const char* code;
    const char* words; ///< joined by blanks; matched whole, then as a part of the text
};

constexpr CodeWords Words[] = {
    {"park_kind", "enclave", "飞地 飞地园区"},
    {"park_kind", "managed", "园区 产业园 开发区"},
    {"enclave_kind", "reverse", "反向飞地"},
    {"enclave_kind", "innovation", "科创飞地 创新飞地"},
    {"enclave_kind", "village-share", "消薄飞地"},
    {"enclave_kind", "forward", "正向飞地"},
    {"phase_state", "planned", "规划 规划中 未建 planned proposed"},
    {"phase_state", "under-construction", "在建 建设中 施工中 construction"},
    {"phase_state", "built", "已建 建成 竣工 completed"},
    {"phase_state", "in-use", "投用 在用 使用中 投产"},
    {"building_status", "planned", "规划 拟建 未建 规划中 proposed"},
    {"building_status", "under-construction", "在建 建设中 施工中 construction"},
    {"building_status", "in-use", "已建 建成 在用 使用中 投用 existing complete completed built"},
    {"building_status", "vacant", "空置 闲置 abandoned disused"},
    {"building_status", "to-demolish", "拟拆 待拆 拆除 demolished"},
    {"parcel_status", "planned", "规划"},
    {"parcel_status", "approved-not-supplied", "批而未供"},
    {"parcel_status", "supplied-not-used", "供而未用"},
    {"parcel_status", "vacant", "闲置 闲置土地 空地"},
    {"parcel_status", "in-use", "在用 已用 使用中 已建"},
    {"parcel_status", "low-efficiency", "低效 低效用地"},
    {"parcel_status", "to-redevelop", "再开发 待更新 城市更新"},
    {"coding_system", "national-2023", "国土空间 用地用海 三区三线 2023 national"},
    {"coding_system", "gb-50137", "gb50137 城市用地 50137 gb50137-2011"},
    {"coding_system", "survey", "三调 国土调查 变更调查"},
    {"coding_system", "osm", "openstreetmap"},
    {"coding_system", "local", "地方"},
    {"use_layer", "planned", "规划"},
    {"use_layer", "existing", "现状"},
    {"roof_form", "flat", "平 平顶 平屋顶 1000"},
    {"roof_form", "mono-pitch", "单坡 skillion monopitch 1010"},
    {"roof_form", "gable", "双坡 人字形 gabled pitched 1030"},
    {"roof_form", "hip", "四坡 hipped 1040"},
    {"roof_form", "saw-tooth", "锯齿 锯齿形 sawtooth"},
    {"hazard_class", "A", "甲 甲类"},
    {"hazard_class", "B", "乙 乙类"},
    {"hazard_class", "C", "丙 丙类 丙1 丙2 丙一类 丙二类"},
    {"hazard_class", "D", "丁 丁类"},
    {"hazard_class", "E", "戊 戊类"},
    {"vacancy", "vacant", "空置 待租 可租 招商中 未租"},
    {"vacancy", "partly-let", "部分出租 部分空置"},
    {"vacancy", "let", "已租 出租 已出租 满租 在租 occupied leased"},
    {"vacancy", "reserved", "预留 预定 已定 意向 自用"},
    {"vacancy", "not-lettable", "不可租 设备 设备层 架空"},
    {"enterprise_state", "tenant", "入驻 已入驻 在园"},
    {"enterprise_state", "candidate", "意向 拟入驻 候选"},
    {"enterprise_state", "former", "已退出 迁出 退出"},
    {"industry_edition", "gbt4754-2017", "2017 gb/t4754-2017 gbt47542017"},
    {"industry_edition", "gbt4754-2002", "2002 gb/t4754-2002"},
    {"industry_edition", "isic-4", "isic isic4"},
    {"prospect_state", "intention", "意向 洽谈意向"},
    {"prospect_state", "negotiation", "在谈 洽谈"},
    {"prospect_state", "signed", "签约 已签约"},
    {"prospect_state", "land-supplied", "供地 拿地"},
    {"prospect_state", "started", "开工 在建"},
    {"prospect_state", "completed", "竣工 建成"},
    {"prospect_state", "in-production", "投产"},
    {"prospect_state", "at-capacity", "达产"},
    {"prospect_state", "withdrawn", "终止 撤销 流失"},
    {"party_role", "origin", "飞出地 转出方"},
    {"party_role", "host", "飞入地 承接方"},
    {"party_role", "operator", "运营方"},
    {"statistic_scope", "above-size", "规上 规模以上"},
    {"statistic_scope", "all", "全部 全口径"},
    {"ledger_kind", "booked", "在地统计 属地"},
    {"ledger_kind", "agreed", "协议分成 协议"},
    {"case_state", "open", "待处理 未处理 新建"},
    {"case_state", "in-progress", "处理中"},
    {"case_state", "done", "已办结 完成 已处理"},
    {"case_state", "dropped", "作废 取消"},
    {"sensor_family", "video", "视频 摄像头 摄像机 监控 camera cctv"},
    {"sensor_family", "video-ai", "视频ai ai视频 智能视频"},
    {"sensor_family", "access", "门禁"},
    {"sensor_family", "vehicle-gate", "车闸 道闸 车辆道闸"},
    {"sensor_family", "building-automation", "楼控 楼宇自控 ba"},
    {"sensor_family", "fire", "消防 烟感 火灾报警"},
    {"sensor_family", "lift", "电梯 货梯 elevator"},
    {"sensor_family", "energy-water", "电表 水表 气表 能耗 水电 能源 meter"},
    {"sensor_family", "people-flow", "客流 人流"},
    {"sensor_family", "environment", "环境 空气 噪声 气象 扬尘 air noise"},
    {"alarm_severity", "red", "红 红色"},
    {"alarm_severity", "orange", "橙 橙色"},
    {"alarm_severity", "yellow", "黄 黄色"},
    {"alarm_severity", "blue", "蓝 蓝色"},
    {"land_provision", "free-transfer", "无偿划出 无偿划拨 划拨"},
    {"land_provision", "lease", "租赁"},
    {"land_provision", "auction", "招拍挂 拍卖"},
    {"land_provision", "sale", "出让"},
    {"land_provision", "shares", "入股"},
};

bool isNoData(double number)
{
    return !std::isfinite(number) || number <= -9999 || std::abs(number) > 1e15;
}

/// The unit that a field wants, as a kind of unit.
HeadingUnit::Kind unitKindOf(const FieldDef& field)
{
    const QString unit = QString::fromUtf8(field.unit);
    if (field.minimum == 0 && field.maximum == 1)
        return HeadingUnit::Kind::Share;
    const auto known = unitFromText(unit);
    return known ? known->kind : HeadingUnit::Kind::None;
}

} // namespace

QString sourceText(const Value& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return text->trimmed();
    if (const auto* number = std::get_if<double>(&value)) {
        if (std::isfinite(*number) && *number == std::floor(*number) && std::abs(*number) < 1e15)
            return QString::number(qint64(*number));
        return QString::number(*number, 'g', 15);
    }
    return toPlainText(value);
}

QString codeForWords(const Domain& domain, const QString& words)
{
    const QString plain = words.normalized(QString::NormalizationForm_KC).toLower().remove(u' ');
    QString part;
    qsizetype longest = 0;
    for (const CodeWords& each : Words) {
        if (qstrcmp(each.domain, domain.name) != 0)
            continue;
        for (const QString& word : QString::fromUtf8(each.words).split(u' ')) {
            if (plain == word)
                return QString::fromLatin1(each.code);
            if (word.size() > std::max<qsizetype>(longest, 1) && plain.contains(word)) {
                longest = word.size();
                part = QString::fromLatin1(each.code);
            }
        }
    }
    return part;
}

ValueConverter::ValueConverter(const TableDef& table, StandardsPackPtr pack, ImportNotes& notes)
    : mTable(table)
    , mPack(std::move(pack))
    , mNotes(notes)
{
}

void ValueConverter::refuse(const FieldDef& field, const QString& words, const QString& feature)
{
    mNotes.addFor(feature, Severity::Warning, "value-unusable",
                  {field.titleText(), words.left(80)});
}

Value ValueConverter::convert(const ColumnUse& use, const Value& source, const QString& feature)
{
    if (isNull(source))
        return {};
    const FieldDef& field = mTable.field(use.field);
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Real:
        return number(field, use, source, feature);
    case FieldType::Money:
        return money(field, use, source, feature);
    case FieldType::Text:
        return text(field, source, feature);
    case FieldType::Date:
        if (std::holds_alternative<QDate>(source))
            return source;
        if (const auto* instant = std::get_if<Instant>(&source))
            return QDateTime::fromMSecsSinceEpoch(instant->ms, Qt::UTC).date();
        break;
    case FieldType::Bool:
        if (std::holds_alternative<bool>(source))
            return source;
        break;
    case FieldType::Instant:
        if (std::holds_alternative<Instant>(source))
            return source;
        break;
    case FieldType::Reference:
    case FieldType::Geometry:
        Q_ASSERT(false); // resolved elsewhere
        return {};
    }
    const QString words = sourceText(source);
    const auto parsed = FieldParser::parse(field, words);
    if (!parsed)
        refuse(field, words, feature);
    return parsed.value_or(Value());
}

Value ValueConverter::number(const FieldDef& field, const ColumnUse& use, const Value& source,
                             const QString& feature)
{
    double value = 0;
    HeadingUnit unit = use.unit;
    if (const auto* words = std::get_if<QString>(&source)) {
        const QString trimmed = words->trimmed();
        static const QStringList empty{QStringLiteral("-"),    QStringLiteral("—"),
                                       QStringLiteral("/"),    QStringLiteral("无"),
                                       QStringLiteral("na"),   QStringLiteral("n/a"),
                                       QStringLiteral("null"), QStringLiteral("none")};
        if (trimmed.isEmpty() || empty.contains(trimmed, Qt::CaseInsensitive))
            return {};
        const auto quantity = readQuantity(trimmed);
        if (!quantity) {
            refuse(field, trimmed, feature);
            return {};
        }
        value = quantity->value;
        if (quantity->unit.kind != HeadingUnit::Kind::None)
            unit = quantity->unit;
        if (quantity->approximate || quantity->range || quantity->sum)
            mNotes.addFor(feature, Severity::Note, "value-approximate",
                          {field.titleText(), trimmed, QString::number(value)});
    } else {
        value = toNumber(source);
        if (const auto* flag = std::get_if<bool>(&source))
            value = *flag ? 1 : 0;
    }
    if (isNoData(value))
        return {};
    if (unit.kind != HeadingUnit::Kind::None) {
        const auto wanted = unitKindOf(field);
        if (wanted != unit.kind && wanted != HeadingUnit::Kind::None) {
            mNotes.addFor(feature, Severity::Warning, "unit-misfit",
                          {field.titleText(), unit.text, QString::fromUtf8(field.unit)});
            return {};
        }
        if (wanted == unit.kind)
            value *= unit.factor;
    }
    if (field.type == FieldType::Integer) {
        if (value != std::floor(value)) { // 5.5 storeys: the sixth is not a whole one
            mNotes.addFor(
                feature, Severity::Note, "value-approximate",
                {field.titleText(), sourceText(source), QString::number(std::floor(value))});
            value = std::floor(value);
        }
        return qint64(value);
    }
    return value;
}

Value ValueConverter::money(const FieldDef& field, const ColumnUse& use, const Value& source,
                            const QString& feature)
{
    double amount = 0;
    if (const auto* words = std::get_if<QString>(&source)) {
        if (use.unit.factor == 1) {
            if (const auto parsed = FieldParser::parse(field, *words))
                return *parsed;
        }
        const auto quantity = readQuantity(*words);
        if (!quantity) {
            if (!words->trimmed().isEmpty())
                refuse(field, *words, feature);
            return {};
        }
        const bool own = quantity->unit.kind == HeadingUnit::Kind::Money;
        amount = quantity->value * (own ? quantity->unit.factor : use.unit.factor);
    } else {
        amount = toNumber(source);
        if (isNoData(amount))
            return {};
        if (use.unit.kind == HeadingUnit::Kind::Money)
            amount *= use.unit.factor;
    }
    if (std::abs(amount) > 9e13) {
        refuse(field, sourceText(source), feature);
        return {};
    }
    return Money::of(amount);
}

Value ValueConverter::text(const FieldDef& field, const Value& source, const QString& feature)
{
    const QString words = sourceText(source);
    if (words.isEmpty() || words == u"NULL" || words == u"<Null>")
        return {};
    return field.domain ? code(field, words, feature) : Value(words);
}

Value ValueConverter::code(const FieldDef& field, const QString& words, const QString& feature)
{
    if (const auto parsed = FieldParser::parse(field, words))
        return *parsed;
    if (qstrcmp(field.domain->name, "building_use") == 0) {
        if (const BuildingUseDefaults* use = mPack ? mPack->matchBuildingUse(words) : nullptr)
            return use->id;
        mNotes.addFor(feature, Severity::Note, "building-use-unknown", {words});
        return {};
    }
    const QString found = codeForWords(*field.domain, words);
    if (!found.isEmpty())
        return found;
    refuse(field, words, feature);
    return {};
}

} // namespace parkwright
