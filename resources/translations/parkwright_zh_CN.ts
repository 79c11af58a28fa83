<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>Begin an empty project</source>
        <translation>新建一个空项目</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>打开项目文件</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Write the project to its file</source>
        <translation>将项目写入其文件</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Write the project to another file and go on with that</source>
        <translation>将项目写入另一文件，并继续使用该文件</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Bring GIS files and tables into the plan; what they hold is recognised</source>
        <translation>将 GIS 文件和表格导入规划，自动识别其内容</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Bring a folder into the plan: a file geodatabase or a set of files</source>
        <translation>将文件夹导入规划：文件地理数据库或一组文件</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write tables of the plan for GIS, CAD and spreadsheets</source>
        <translation>将规划数据表导出供 GIS、CAD 和电子表格使用</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Draw the view at any size into a file</source>
        <translation>将视图按任意尺寸渲染到文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Copy &amp;view</source>
        <translation>复制视图(&amp;V)</translation>
    </message>
    <message>
        <source>Put the picture of the view on the clipboard</source>
        <translation>将视图图片复制到剪贴板</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Project properties…</source>
        <translation>项目属性(&amp;P)…</translation>
    </message>
    <message>
        <source>Title, units and coordinate reference system of the project</source>
        <translation>项目的标题、单位和坐标系</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Language, theme and navigation</source>
        <translation>语言、主题和导航方式</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>缩放到所选(&amp;S)</translation>
    </message>
    <message>
        <source>Fly to where the selection fills the view</source>
        <translation>飞到所选对象充满视图的位置</translation>
    </message>
    <message>
        <source>Zoom to &amp;all</source>
        <translation>缩放到全图(&amp;A)</translation>
    </message>
    <message>
        <source>Fly to where everything is seen</source>
        <translation>飞到可见全部内容的位置</translation>
    </message>
    <message>
        <source>&amp;Home view</source>
        <translation>初始视图(&amp;H)</translation>
    </message>
    <message>
        <source>The view a project opens with</source>
        <translation>打开项目时的视图</translation>
    </message>
    <message>
        <source>&amp;North up</source>
        <translation>正北朝上(&amp;N)</translation>
    </message>
    <message>
        <source>Turn the view to the north</source>
        <translation>将视图转为正北朝上</translation>
    </message>
    <message>
        <source>From the &amp;top</source>
        <translation>俯视(&amp;T)</translation>
    </message>
    <message>
        <source>Look straight down</source>
        <translation>垂直向下看</translation>
    </message>
    <message>
        <source>2D &amp;plan</source>
        <translation>二维平面(&amp;P)</translation>
    </message>
    <message>
        <source>The same scene as a map: no perspective, north up</source>
        <translation>以地图方式显示同一场景：无透视，上北</translation>
    </message>
    <message>
        <source>&amp;Explode building</source>
        <translation>分层展开(&amp;E)</translation>
    </message>
    <message>
        <source>Pull the floors of the selected building apart</source>
        <translation>将所选建筑的各楼层拉开</translation>
    </message>
    <message>
        <source>&amp;Isolate floor</source>
        <translation>隔离楼层(&amp;I)</translation>
    </message>
    <message>
        <source>Show the selected floor; hide what is above, fade what is below</source>
        <translation>显示所选楼层；隐藏其上，淡化其下</translation>
    </message>
    <message>
        <source>&amp;Cut plane</source>
        <translation>剖切面(&amp;C)</translation>
    </message>
    <message>
        <source>Cut away everything above a height</source>
        <translation>剖去某一高度以上的全部内容</translation>
    </message>
    <message>
        <source>&amp;Hide selection</source>
        <translation>隐藏所选(&amp;H)</translation>
    </message>
    <message>
        <source>Take what is selected out of the view</source>
        <translation>从视图中隐藏所选对象</translation>
    </message>
    <message>
        <source>Show e&amp;verything</source>
        <translation>全部显示(&amp;V)</translation>
    </message>
    <message>
        <source>Bring back all that was hidden, isolated or cut</source>
        <translation>恢复所有被隐藏、隔离或剖切的内容</translation>
    </message>
    <message>
        <source>Sha&amp;dows</source>
        <translation>阴影(&amp;D)</translation>
    </message>
    <message>
        <source>Shadows of the sun at the time of the scene</source>
        <translation>场景时刻的日照阴影</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>标注(&amp;L)</translation>
    </message>
    <message>
        <source>Names in the view</source>
        <translation>视图中的名称</translation>
    </message>
    <message>
        <source>&amp;Full view</source>
        <translation>全屏视图(&amp;F)</translation>
    </message>
    <message>
        <source>Only the view, over the whole screen</source>
        <translation>仅显示视图并充满整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>起始页(&amp;S)</translation>
    </message>
    <message>
        <source>Samples and recent projects</source>
        <translation>示例和最近的项目</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Copy &amp;coordinates</source>
        <translation>复制坐标(&amp;C)</translation>
    </message>
    <message>
        <source>East, north and height of this place, in the project&apos;s CRS</source>
        <translation>此处在项目坐标系中的东坐标、北坐标和高程</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>快捷键与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>All shortcuts on one page</source>
        <translation>一页列出所有快捷键</translation>
    </message>
    <message>
        <source>&amp;About Parkwright</source>
        <translation>关于 Parkwright(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Walk</source>
        <translation>步行(&amp;W)</translation>
    </message>
    <message>
        <source>Through the park at the height of one&apos;s eyes</source>
        <translation>以人眼高度在园区中行走</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Commands, things of the plan and places in one field</source>
        <translation>在一个输入框中查找命令、规划对象和地点</translation>
    </message>
    <message>
        <source>Measure &amp;distance</source>
        <translation>量测距离(&amp;D)</translation>
    </message>
    <message>
        <source>Along a line, on the plane, over the ground and in space</source>
        <translation>沿折线量测平面、地表和空间距离</translation>
    </message>
    <message>
        <source>Measure &amp;area</source>
        <translation>量测面积(&amp;A)</translation>
    </message>
    <message>
        <source>Of a polygon, in m², hectares and mu</source>
        <translation>量测多边形面积：平方米、公顷和亩</translation>
    </message>
    <message>
        <source>Measure &amp;height</source>
        <translation>量测高度(&amp;H)</translation>
    </message>
    <message>
        <source>Between two places on buildings or ground</source>
        <translation>量测建筑或地面上两点的高差</translation>
    </message>
    <message>
        <source>Measure an&amp;gle</source>
        <translation>量测角度(&amp;G)</translation>
    </message>
    <message>
        <source>Between two legs, on the plane</source>
        <translation>量测平面上两边的夹角</translation>
    </message>
    <message>
        <source>Read &amp;coordinates</source>
        <translation>读取坐标(&amp;C)</translation>
    </message>
    <message>
        <source>Of a place, in the project&apos;s CRS and in degrees</source>
        <translation>以项目坐标系和经纬度读取一点的坐标</translation>
    </message>
    <message>
        <source>Select by &amp;rectangle</source>
        <translation>框选(&amp;R)</translation>
    </message>
    <message>
        <source>Drag over the view: to the right takes what lies inside, to the left what it touches</source>
        <translation>在视图中拖动：向右选取完全在框内的对象，向左选取碰到的对象</translation>
    </message>
    <message>
        <source>Select by &amp;polygon</source>
        <translation>多边形选择(&amp;P)</translation>
    </message>
    <message>
        <source>Click corners on the view; a double click closes the polygon</source>
        <translation>在视图中逐点单击，双击闭合多边形</translation>
    </message>
    <message>
        <source>Select by &amp;expression…</source>
        <translation>按表达式选择(&amp;E)…</translation>
    </message>
    <message>
        <source>Every row for which a condition is true</source>
        <translation>选取所有满足条件的记录</translation>
    </message>
    <message>
        <source>All of the same &amp;kind</source>
        <translation>同类全选(&amp;K)</translation>
    </message>
    <message>
        <source>Select every row of the kinds that are selected, or of the table</source>
        <translation>选取所选类别（或当前表）的全部记录</translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <translation>反选(&amp;I)</translation>
    </message>
    <message>
        <source>Select what is not selected, of the same kinds</source>
        <translation>选取同类中未选中的记录</translation>
    </message>
    <message>
        <source>&amp;Adjoining parcels</source>
        <translation>相邻地块(&amp;A)</translation>
    </message>
    <message>
        <source>Add the parcels that share a border with those selected</source>
        <translation>加选与所选地块共边的地块</translation>
    </message>
    <message>
        <source>Within a &amp;distance…</source>
        <translation>一定距离内(&amp;D)…</translation>
    </message>
    <message>
        <source>Add parcels and buildings of the same kinds that are not farther away</source>
        <translation>加选距离之内的同类地块和建筑</translation>
    </message>
    <message>
        <source>&amp;Parcels beneath</source>
        <translation>所在地块(&amp;P)</translation>
    </message>
    <message>
        <source>Select the parcels that what is selected stands on</source>
        <translation>选取所选对象所在的地块</translation>
    </message>
    <message>
        <source>&amp;Buildings</source>
        <translation>建筑(&amp;B)</translation>
    </message>
    <message>
        <source>Select the buildings on the land, or those of the floors</source>
        <translation>选取用地上的建筑，或楼层所属的建筑</translation>
    </message>
    <message>
        <source>&amp;Floors</source>
        <translation>楼层(&amp;F)</translation>
    </message>
    <message>
        <source>Select the floors of the buildings</source>
        <translation>选取建筑的各楼层</translation>
    </message>
    <message>
        <source>&amp;Sensors</source>
        <translation>传感器(&amp;S)</translation>
    </message>
    <message>
        <source>Select the sensors of the buildings</source>
        <translation>选取建筑的传感器</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>规划(&amp;P)</translation>
    </message>
    <message>
        <source>Panels for planning land: layers, inspector, indicators</source>
        <translation>用于用地规划的面板：图层、属性、指标</translation>
    </message>
    <message>
        <source>&amp;Stack</source>
        <translation>上楼(&amp;S)</translation>
    </message>
    <message>
        <source>Panels for industry on floors: floors and the table</source>
        <translation>用于工业上楼的面板：楼层与属性表</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Panels for comparing parks: indicators and the table</source>
        <translation>用于园区比较的面板：指标与属性表</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>监测(&amp;W)</translation>
    </message>
    <message>
        <source>Panels for operating a park: inspector and findings</source>
        <translation>用于园区运营的面板：属性与发现的问题</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>演示(&amp;R)</translation>
    </message>
    <message>
        <source>Only the view and the tools</source>
        <translation>只有视图和工具栏</translation>
    </message>
    <message>
        <source>The panels of this layout where they were at first</source>
        <translation>把此布局的面板恢复到最初位置</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>这是什么(&amp;W)</translation>
    </message>
    <message>
        <source>Click anything in the window to read what it does</source>
        <translation>点击窗口中的任何部分，查看其说明</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>窗口导览(&amp;T)</translation>
    </message>
    <message>
        <source>Three things to begin with</source>
        <translation>三件事快速上手</translation>
    </message>
    <message>
        <source>View &amp;back</source>
        <translation>上一视图(&amp;B)</translation>
    </message>
    <message>
        <source>To where one looked from before</source>
        <translation>回到之前的视图</translation>
    </message>
    <message>
        <source>View &amp;forward</source>
        <translation>下一视图(&amp;F)</translation>
    </message>
    <message>
        <source>To where one went back from</source>
        <translation>前往后退之前的视图</translation>
    </message>
    <message>
        <source>&amp;Overview map</source>
        <translation>鹰眼图(&amp;O)</translation>
    </message>
    <message>
        <source>A small map of the plan with the camera on it</source>
        <translation>显示规划全貌和相机位置的小地图</translation>
    </message>
</context>
<context>
    <name>BoundaryPoints</name>
    <message>
        <source>Boundary points of parcels</source>
        <translation>地块界址点</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Older programs of land offices expect GB18030.</source>
        <translation>国土部门的旧版软件要求使用 GB18030。</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Of coordinates, in metres.</source>
        <translation>坐标的小数位数，单位为米。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 holds no boundary points of parcels.</source>
        <translation>%1 中没有地块界址点。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
</context>
<context>
    <name>CityJson</name>
    <message>
        <source>it is no object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>a feature stands first; the header with the transform is missing</source>
        <translation>首行是要素，缺少含坐标变换参数（transform）的文件头</translation>
    </message>
    <message>
        <source>its type is %1</source>
        <translation>类型为 %1</translation>
    </message>
    <message>
        <source>it names no version</source>
        <translation>未注明版本</translation>
    </message>
    <message>
        <source>version %1 is not supported</source>
        <translation>不支持版本 %1</translation>
    </message>
    <message>
        <source>a feature wants an id and no version</source>
        <translation>要素须有 id，且不应注明版本</translation>
    </message>
    <message>
        <source>it has no city objects</source>
        <translation>没有城市对象（CityObjects）</translation>
    </message>
    <message>
        <source>template geometry: %1</source>
        <translation>模板几何：%1</translation>
    </message>
    <message>
        <source>object %1: %2</source>
        <translation>对象 %1：%2</translation>
    </message>
    <message>
        <source>it has no type</source>
        <translation>缺少类型</translation>
    </message>
    <message>
        <source>there is no type %1</source>
        <translation>不存在类型 %1</translation>
    </message>
    <message>
        <source>its geometry is no list</source>
        <translation>几何不是列表</translation>
    </message>
    <message>
        <source>a geometry has no type</source>
        <translation>有几何缺少类型</translation>
    </message>
    <message>
        <source>there is no geometry %1</source>
        <translation>不存在几何类型 %1</translation>
    </message>
    <message>
        <source>“%1” is no level of detail</source>
        <translation>“%1”不是有效的细节层次（LoD）</translation>
    </message>
    <message>
        <source>a geometry has no boundaries</source>
        <translation>有几何缺少边界（boundaries）</translation>
    </message>
    <message>
        <source>the boundaries of a %1 are not nested as they should be</source>
        <translation>%1 的边界嵌套层级不正确</translation>
    </message>
    <message>
        <source>a vertex index points to nothing</source>
        <translation>有顶点索引指向不存在的顶点</translation>
    </message>
    <message>
        <source>a template index points to nothing</source>
        <translation>有模板索引指向不存在的模板</translation>
    </message>
    <message>
        <source>a geometry instance has no place or no matrix</source>
        <translation>有几何实例缺少位置或变换矩阵</translation>
    </message>
    <message>
        <source>semantics lack surfaces or values</source>
        <translation>语义缺少面（surfaces）或取值（values）</translation>
    </message>
    <message>
        <source>a semantic surface has no type</source>
        <translation>有语义面缺少类型</translation>
    </message>
    <message>
        <source>the values of semantics do not fit the surfaces</source>
        <translation>语义取值与面不匹配</translation>
    </message>
    <message>
        <source>the values of material %1 do not fit</source>
        <translation>材质 %1 的取值与面不匹配</translation>
    </message>
    <message>
        <source>the values of texture %1 do not fit</source>
        <translation>纹理 %1 的取值与面不匹配</translation>
    </message>
    <message>
        <source>object %1 names %2 in its %3, which is not there</source>
        <translation>对象 %1 的 %3 中引用的 %2 不存在</translation>
    </message>
    <message>
        <source>object %1 names %2 in its %3, but not the other way round</source>
        <translation>对象 %1 的 %3 中引用了 %2，但 %2 未反向引用</translation>
    </message>
    <message>
        <source>%1 is not valid CityJSON: %2.</source>
        <translation>%1 不是有效的 CityJSON：%2。</translation>
    </message>
    <message>
        <source>the transform is broken</source>
        <translation>坐标变换参数（transform）有误</translation>
    </message>
    <message>
        <source>the list of vertices is missing or broken</source>
        <translation>顶点列表缺失或有误</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1 is not valid JSON.</source>
        <translation>%1 不是有效的 JSON。</translation>
    </message>
</context>
<context>
    <name>Colouring</name>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Other tenants</source>
        <translation>其他企业</translation>
    </message>
    <message>
        <source>Several tenants</source>
        <translation>多家企业</translation>
    </message>
    <message>
        <source>No tenant</source>
        <translation>无入驻企业</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>Building: %1</source>
        <translation>建筑：%1</translation>
    </message>
    <message>
        <source>Land: %1</source>
        <translation>用地：%1</translation>
    </message>
    <message>
        <source>Planned land use</source>
        <translation>规划用途</translation>
    </message>
    <message>
        <source>Existing land use</source>
        <translation>现状用途</translation>
    </message>
    <message>
        <source>Building use</source>
        <translation>建筑用途</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>入驻企业</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>空置情况</translation>
    </message>
    <message>
        <source>Slab load</source>
        <translation>楼面荷载</translation>
    </message>
    <message>
        <source>Storey height</source>
        <translation>层高</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>分期</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Nothing found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>Look for data faults and broken rules; ends with 1 if there is an error.</source>
        <translation>检查数据错误和违反规则之处；有错误时退出码为 1。</translation>
    </message>
    <message>
        <source>The answer cannot be written to standard output.</source>
        <translation>无法将结果写到标准输出。</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Project file (.gpkg)</source>
        <translation>项目文件（.gpkg）</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>SUBCOMMANDS</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>(needed)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>Print this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>Answer with one JSON object on standard output</source>
        <translation>以一个 JSON 对象在标准输出给出结果</translation>
    </message>
    <message>
        <source>No progress</source>
        <translation>不显示进度</translation>
    </message>
    <message>
        <source>With a failure, also what libraries said</source>
        <translation>失败时一并显示底层库的说明</translation>
    </message>
    <message>
        <source>zh_CN or en, instead of the language of the locale</source>
        <translation>zh_CN 或 en，取代系统区域的语言</translation>
    </message>
    <message>
        <source>Parkwright: plan, tour and compare industrial parks.
Without a subcommand the window opens, with the project that is named.</source>
        <translation>Parkwright：产业园区的规划、漫游与比选。
不带子命令时打开窗口，并载入所给的项目。</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Each subcommand explains itself: parkwright import --help
Exit: 0 done, 1 findings of severity error, 2 wrong usage, 3 an input cannot be read (nothing changed), 4 an output cannot be written.</source>
        <translation>各子命令均有说明：parkwright import --help
退出码：0 完成；1 检查结果中有错误；2 用法有误；3 输入无法读取（未作任何更改）；4 输出无法写入。</translation>
    </message>
    <message>
        <source>See %1 --help.</source>
        <translation>参见 %1 --help。</translation>
    </message>
    <message>
        <source>There is no layer “%1”; there are: %2.</source>
        <translation>没有图层“%1”；现有图层：%2。</translation>
    </message>
    <message>
        <source>“%1” is no setting of this format.</source>
        <translation>此格式没有“%1”这一设置。</translation>
    </message>
    <message>
        <source>“%1” is no value of this setting.</source>
        <translation>“%1”不是此设置的有效值。</translation>
    </message>
    <message>
        <source>%1 has no settings.</source>
        <translation>%1 没有可用设置。</translation>
    </message>
    <message>
        <source>“.%1” is no format for that; there are .gpkg, .geojson, .fgb, .csv, .xlsx, .dxf and .shp, and those of plugins.</source>
        <translation>“.%1”不是可用的格式；可用 .gpkg、.geojson、.fgb、.csv、.xlsx、.dxf、.shp 以及插件提供的格式。</translation>
    </message>
    <message>
        <source>%1 is the project itself; choose another file.</source>
        <translation>%1 就是项目文件本身，请选择其他文件。</translation>
    </message>
    <message>
        <source>A setting of a format that a plugin brought</source>
        <translation>插件所提供格式的设置</translation>
    </message>
    <message>
        <source>Write the plan to files of other formats.</source>
        <translation>将规划数据导出为其他格式的文件。</translation>
    </message>
    <message>
        <source>File to write; its end is the format: .gpkg, .geojson, .fgb, .csv, .xlsx, .dxf, .shp and what plugins bring</source>
        <translation>要写入的文件，格式由扩展名决定：.gpkg、.geojson、.fgb、.csv、.xlsx、.dxf、.shp 以及插件提供的格式</translation>
    </message>
    <message>
        <source>Only this one, as often as needed. One of: </source>
        <translation>仅导出此图层，可重复使用。可选：</translation>
    </message>
    <message>
        <source>Also columns that are confidential: rents, tenants, prospects …</source>
        <translation>一并导出保密列：租金、入驻企业、意向项目…</translation>
    </message>
    <message>
        <source>CSV: wkt, or centroid for longitude and latitude</source>
        <translation>CSV：wkt，或 centroid（中心点经纬度）</translation>
    </message>
    <message>
        <source>CSV: without the mark by which Excel knows UTF-8</source>
        <translation>CSV：不写 Excel 用以识别 UTF-8 的标记（BOM）</translation>
    </message>
    <message>
        <source>Shapefile: columns as plan databases call them (DKBH, YDYHFLDM …)</source>
        <translation>Shapefile：采用规划数据库的字段名（DKBH、YDYHFLDM…）</translation>
    </message>
    <message>
        <source>“%1” is not FIELD=COLUMN.</source>
        <translation>“%1”不是“字段=列”（FIELD=COLUMN）的形式。</translation>
    </message>
    <message>
        <source>“%1” is no kind; there are: %2.</source>
        <translation>没有“%1”这一类型；可用类型：%2。</translation>
    </message>
    <message>
        <source>%1: %2, shown from its file.</source>
        <translation>%1：%2，直接引用原文件显示。</translation>
    </message>
    <message>
        <source>%1: %2, %3 new, %4 updated, %5 unchanged</source>
        <translation>%1：%2，新增 %3，更新 %4，未变 %5</translation>
    </message>
    <message>
        <source>, %1 passed over</source>
        <translation>，略过 %1</translation>
    </message>
    <message>
        <source>, %1 no longer there</source>
        <translation>，数据源中已不存在 %1</translation>
    </message>
    <message>
        <source>  %1 floors of %2 buildings were derived.</source>
        <translation>  已为 %2 栋建筑推算出 %1 个楼层。</translation>
    </message>
    <message>
        <source>Layer in the file</source>
        <translation>文件中的图层</translation>
    </message>
    <message>
        <source>SQL condition on the source&apos;s columns that chooses features</source>
        <translation>按数据源的列筛选要素的 SQL 条件</translation>
    </message>
    <message>
        <source>Coordinate reference system of the source instead of the one found: EPSG code, WKT or PROJ</source>
        <translation>指定数据源坐标系，取代识别出的坐标系：EPSG 代码、WKT 或 PROJ</translation>
    </message>
    <message>
        <source>Character set instead of the one found, e.g. GB18030</source>
        <translation>指定字符集，取代识别出的字符集，如 GB18030</translation>
    </message>
    <message>
        <source>Undo a publisher&apos;s shift, approximately: gcj02 or bd09</source>
        <translation>近似纠正发布方的坐标偏移：gcj02 或 bd09</translation>
    </message>
    <message>
        <source>Bring GIS files or tables into a project.</source>
        <translation>将 GIS 文件或表格导入项目。</translation>
    </message>
    <message>
        <source>What it holds; without it that is guessed. One of: </source>
        <translation>数据类型，不指定则自动识别。可选：</translation>
    </message>
    <message>
        <source>Park that it belongs to; made if it is not there</source>
        <translation>所属园区，不存在时新建</translation>
    </message>
    <message>
        <source>FIELD=COLUMN, as often as needed; FIELD=- leaves a field out</source>
        <translation>字段=列（FIELD=COLUMN），可重复使用；FIELD=- 表示不导入该字段</translation>
    </message>
    <message>
        <source>Keep kind, columns and options in this file for another time</source>
        <translation>将类型、列对应和选项存入此文件，供以后使用</translation>
    </message>
    <message>
        <source>Use what --save-mapping kept; other options go before it</source>
        <translation>使用 --save-mapping 保存的设置；其他选项优先</translation>
    </message>
    <message>
        <source>Remove rows that came from this source and are not in it any more</source>
        <translation>删除来自此数据源而源中已不存在的记录</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>整个项目</translation>
    </message>
    <message>
        <source>Land by use (%1)</source>
        <translation>用地平衡表 · 按%1</translation>
    </message>
    <message>
        <source>Rules after:</source>
        <translation>规则依据：</translation>
    </message>
    <message>
        <source>Illustrative: geometry and tenants were made up for the sample.</source>
        <translation>示意数据：图形和入驻企业均为示例虚构。</translation>
    </message>
    <message>
        <source>Areas, counts, floor areas, FAR, density of each park.</source>
        <translation>各园区的用地面积、数量、建筑面积、容积率、建筑密度。</translation>
    </message>
    <message>
        <source>Only this park, by name, English name, code or id</source>
        <translation>仅此园区，可用名称、英文名称、编号或标识指定</translation>
    </message>
    <message>
        <source>Say what is in a project.</source>
        <translation>显示项目内容概况。</translation>
    </message>
    <message>
        <source>There is no sample “%1”; there are: %2.</source>
        <translation>没有示例“%1”；现有示例：%2。</translation>
    </message>
    <message>
        <source>A plan is drawn in metres or feet: %1 is no projected coordinate reference system.</source>
        <translation>规划图须以米或英尺为单位：%1 不是投影坐标系。</translation>
    </message>
    <message>
        <source>A project is a GeoPackage: name it “%1.gpkg”.</source>
        <translation>项目文件为 GeoPackage，请命名为“%1.gpkg”。</translation>
    </message>
    <message>
        <source>%1 is there already; --force replaces it.</source>
        <translation>%1 已存在；使用 --force 可覆盖。</translation>
    </message>
    <message>
        <source>Make a project, empty or from a sample.</source>
        <translation>新建项目，可为空项目或取自示例。</translation>
    </message>
    <message>
        <source>Sample to fill it with; see parkwright samples</source>
        <translation>用以填充的示例，参见 parkwright samples</translation>
    </message>
    <message>
        <source>Coordinate reference system of the plan: EPSG code, WKT or PROJ; without it the first import decides</source>
        <translation>规划坐标系：EPSG 代码、WKT 或 PROJ；不指定则由首次导入决定</translation>
    </message>
    <message>
        <source>Title of the project</source>
        <translation>项目标题</translation>
    </message>
    <message>
        <source>Replace the file if it is there already</source>
        <translation>文件已存在时覆盖</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <source>There are no plugins in %1.</source>
        <translation>%1 中没有插件。</translation>
    </message>
    <message>
        <source>List plugins and whether they could be loaded.</source>
        <translation>列出插件及其加载情况。</translation>
    </message>
    <message>
        <source>An earlier session left edits of %1 that were never saved; they are not in it. The window offers them.</source>
        <translation>%1 有此前会话未保存的编辑，未包含在内。可在窗口中恢复。</translation>
    </message>
    <message>
        <source>%1 cannot be written: there is no folder %2.</source>
        <translation>无法写入 %1：文件夹 %2 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be written: it is a folder.</source>
        <translation>无法写入 %1：它是文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written: that is not permitted.</source>
        <translation>无法写入 %1：没有权限。</translation>
    </message>
    <message>
        <source>There is no park “%1”; the project has none.</source>
        <translation>没有园区“%1”；项目中尚无园区。</translation>
    </message>
    <message>
        <source>There is no park “%1”; there are: %2.</source>
        <translation>没有园区“%1”；现有园区：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Reading the scene</source>
        <translation>正在读取场景</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在渲染</translation>
    </message>
    <message>
        <source>A picture is a .png or .jpg file, not “%1”.</source>
        <translation>图片应为 .png 或 .jpg 文件，而不是“%1”。</translation>
    </message>
    <message>
        <source>Look at X,Y or X,Y,Z of the project&apos;s coordinates</source>
        <translation>对准项目坐标 X,Y 或 X,Y,Z</translation>
    </message>
    <message>
        <source>Metres from there to the eye</source>
        <translation>该点到视点的距离，米</translation>
    </message>
    <message>
        <source>Direction of looking, degrees clockwise from north</source>
        <translation>视线方向，自正北顺时针的度数</translation>
    </message>
    <message>
        <source>Degrees; 0 looks level, -90 straight down</source>
        <translation>度；0 为水平，-90 为垂直向下</translation>
    </message>
    <message>
        <source>Straight from above, north up</source>
        <translation>正上方俯视，上北</translation>
    </message>
    <message>
        <source>Look at this park</source>
        <translation>对准此园区</translation>
    </message>
    <message>
        <source>What gives the colours: </source>
        <translation>着色依据：</translation>
    </message>
    <message>
        <source>Pull this building apart, by name, code or id</source>
        <translation>将此建筑分层展开，可用名称、编号或标识指定</translation>
    </message>
    <message>
        <source>Metres of air between its floors</source>
        <translation>展开后楼层之间的间隔，米</translation>
    </message>
    <message>
        <source>Show a building only up to this floor: BUILDING/NUMBER</source>
        <translation>建筑仅显示到该楼层：建筑/层号（BUILDING/NUMBER）</translation>
    </message>
    <message>
        <source>Cut away what is higher, metres of the project&apos;s heights</source>
        <translation>剖去此高程以上的部分，米（项目高程）</translation>
    </message>
    <message>
        <source>Leave this out, as often as needed: </source>
        <translation>不显示此类对象，可重复使用：</translation>
    </message>
    <message>
        <source>Instant that the light follows, e.g. 2026-06-21T10:30; without it the one of the project</source>
        <translation>光照所取的时刻，如 2026-06-21T10:30；不指定则用项目中的时刻</translation>
    </message>
    <message>
        <source>Draw a picture; needs no display.</source>
        <translation>渲染图片，无需显示器。</translation>
    </message>
    <message>
        <source>PNG or JPEG file to write</source>
        <translation>要写入的 PNG 或 JPEG 文件</translation>
    </message>
    <message>
        <source>Pixels, e.g. 1280x720</source>
        <translation>像素尺寸，如 1280x720</translation>
    </message>
    <message>
        <source>JPEG: 1 to 100</source>
        <translation>JPEG：1 到 100</translation>
    </message>
    <message>
        <source>A view that is saved in the project; info --json names them</source>
        <translation>项目中保存的视图；名称见 info --json</translation>
    </message>
    <message>
        <source>There is no view “%1”; there are: %2.</source>
        <translation>没有视图“%1”；现有视图：%2。</translation>
    </message>
    <message>
        <source>There is no building “%1”.</source>
        <translation>没有建筑“%1”。</translation>
    </message>
    <message>
        <source>There is no floor “%1”; write BUILDING/NUMBER.</source>
        <translation>没有楼层“%1”；请写作 建筑/层号（BUILDING/NUMBER）。</translation>
    </message>
    <message>
        <source>Nothing can be coloured by “%1”; there are: %2.</source>
        <translation>无法按“%1”着色；可选：%2。</translation>
    </message>
    <message>
        <source>“%1” is nothing that can be hidden.</source>
        <translation>“%1”不是可隐藏的对象。</translation>
    </message>
    <message>
        <source>“%1” is no time such as 2026-06-21T10:30.</source>
        <translation>“%1”不是有效的时间，应如 2026-06-21T10:30。</translation>
    </message>
    <message>
        <source>“%1” is no place such as 500100,2950200,30.</source>
        <translation>“%1”不是有效的位置，应如 500100,2950200,30。</translation>
    </message>
    <message>
        <source>“%1” is no size such as 1280x720, from %2 to %3 pixels.</source>
        <translation>“%1”不是有效的尺寸，应如 1280x720，%2 到 %3 像素。</translation>
    </message>
    <message>
        <source>List the sample parks that come with the program.</source>
        <translation>列出随程序提供的示例园区。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>There is no subcommand “%1”.</source>
        <translation>没有子命令“%1”。</translation>
    </message>
    <message>
        <source>Files or folders to read, all or none; of a folder without --as every file</source>
        <translation>要读取的文件或文件夹，全部导入或全不导入；文件夹未给 --as 时导入其中每个文件</translation>
    </message>
    <message>
        <source>There is no display here, so the window cannot open; parkwright --help says what can be done without one.</source>
        <translation>此处没有显示器，无法打开窗口；parkwright --help 说明无显示器时可以做什么。</translation>
    </message>
    <message>
        <source>Words in the upper left corner</source>
        <translation>左上角的文字</translation>
    </message>
    <message>
        <source>Also what the colours mean</source>
        <translation>附图例</translation>
    </message>
    <message>
        <source>Also a scale bar and where north is</source>
        <translation>附比例尺和指北针</translation>
    </message>
    <message>
        <source>Mended: %1.</source>
        <translation>已修复：%1。</translation>
    </message>
    <message>
        <source>Mend what the plan itself says how to mend, save, and say what is left</source>
        <translation>修复规划自身即可确定的问题，保存后列出其余问题</translation>
    </message>
    <message>
        <source>“%1” cannot be measured; there are: distance, area, angle.</source>
        <translation>无法量测“%1”；可用：distance（距离）、area（面积）、angle（角度）。</translation>
    </message>
    <message>
        <source>“%1” is no place: write X,Y, east or longitude first.</source>
        <translation>“%1”不是位置：请写成 X,Y，东坐标或经度在前。</translation>
    </message>
    <message>
        <source>An angle takes three places: an end, the corner, the other end; there are %1.</source>
        <translation>角度需要三个位置：一端、角点、另一端；现有 %1 个。</translation>
    </message>
    <message>
        <source>A distance takes two places or more; there are %1.</source>
        <translation>距离至少需要两个位置；现有 %1 个。</translation>
    </message>
    <message>
        <source>An area takes three corners or more; there are %1.</source>
        <translation>面积至少需要三个角点；现有 %1 个。</translation>
    </message>
    <message>
        <source>The project has no coordinate reference system, so --crs means nothing.</source>
        <translation>项目没有坐标系，--crs 无从换算。</translation>
    </message>
    <message>
        <source>A place does not lie where %1 is valid.</source>
        <translation>有位置不在 %1 的适用范围内。</translation>
    </message>
    <message>
        <source>Reading terrain</source>
        <translation>正在读取地形</translation>
    </message>
    <message>
        <source>Only a distance has a profile.</source>
        <translation>只有距离才有剖面。</translation>
    </message>
    <message>
        <source>Distances, areas and angles between places.</source>
        <translation>量测位置之间的距离、面积和角度。</translation>
    </message>
    <message>
        <source>What is measured: distance, area, angle</source>
        <translation>量测什么：distance（距离）、area（面积）、angle（角度）</translation>
    </message>
    <message>
        <source>X,Y of each, east or longitude first</source>
        <translation>每个位置的 X,Y，东坐标或经度在前</translation>
    </message>
    <message>
        <source>Coordinate reference system of the places instead of the project&apos;s</source>
        <translation>位置所用的坐标系，代替项目坐标系</translation>
    </message>
    <message>
        <source>Write distance, height, x and y of the ground along the line to this CSV file</source>
        <translation>把沿线地面的距离、高程、x、y 写入此 CSV 文件</translation>
    </message>
</context>
<context>
    <name>ControlPoints</name>
    <message>
        <source>Four parameters need two points or more; three prove them.</source>
        <translation>四参数至少需要两个点，三个点才能检核。</translation>
    </message>
    <message>
        <source>The points lie in one place.</source>
        <translation>各点位于同一处。</translation>
    </message>
    <message>
        <source>Seven parameters need the CRS of both sides.</source>
        <translation>七参数需要两侧的坐标参照系。</translation>
    </message>
    <message>
        <source>Point %1 cannot be placed on the ellipsoid.</source>
        <translation>点 %1 无法归算到椭球面上。</translation>
    </message>
    <message>
        <source>Seven parameters need three points or more; four prove them.</source>
        <translation>七参数至少需要三个点，四个点才能检核。</translation>
    </message>
    <message>
        <source>The points lie on one line.</source>
        <translation>各点位于一条直线上。</translation>
    </message>
    <message>
        <source>Four parameters lead to a plane of the registers or to one&apos;s own.</source>
        <translation>四参数须转换到注册的或自定义的平面坐标系。</translation>
    </message>
    <message>
        <source>Seven parameters lead from a plane or from degrees to a datum.</source>
        <translation>七参数须从平面坐标或经纬度转换到一个基准。</translation>
    </message>
</context>
<context>
    <name>Crs</name>
    <message>
        <source>“%1” is no coordinate reference system.</source>
        <translation>“%1”不是有效的坐标系。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Without a coordinate reference system nothing can be transformed.</source>
        <translation>缺少坐标系，无法进行坐标转换。</translation>
    </message>
    <message>
        <source>There is no way from %1 to %2.</source>
        <translation>无法从 %1 转换到 %2。</translation>
    </message>
    <message>
        <source>This place cannot be told in %1.</source>
        <translation>该地点无法用 %1 表示。</translation>
    </message>
    <message>
        <source>The central meridian has to lie between 180° W and 180° E.</source>
        <translation>中央经线须在西经 180° 到东经 180° 之间。</translation>
    </message>
    <message>
        <source>The scale has to lie between 0.5 and 2.</source>
        <translation>比例因子须在 0.5 到 2 之间。</translation>
    </message>
    <message>
        <source>The projection height has to lie within ±9000 m.</source>
        <translation>投影面高程须在 ±9000 米以内。</translation>
    </message>
    <message>
        <source>False easting and northing have to be numbers.</source>
        <translation>东偏移和北偏移须为数值。</translation>
    </message>
    <message>
        <source>The latitude has to lie between 90° S and 90° N.</source>
        <translation>纬度须在南纬 90° 到北纬 90° 之间。</translation>
    </message>
</context>
<context>
    <name>EditJson</name>
    <message>
        <source>This is no recorded change.</source>
        <translation>这不是有效的更改记录。</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>It is not clear in which format %1 is wanted; name it .gpkg, .geojson, .fgb, .csv, .xlsx, .dxf or .shp.</source>
        <translation>无法判断 %1 的格式；请使用扩展名 .gpkg、.geojson、.fgb、.csv、.xlsx、.dxf 或 .shp。</translation>
    </message>
    <message>
        <source>There is nothing to export to %1.</source>
        <translation>没有可导出到 %1 的内容。</translation>
    </message>
    <message>
        <source>%1 have no shapes; choose .csv, .xlsx or .gpkg.</source>
        <translation>%1没有图形；请选择 .csv、.xlsx 或 .gpkg。</translation>
    </message>
    <message>
        <source>GeoJSON needs the project&apos;s coordinate reference system, which is unknown.</source>
        <translation>导出 GeoJSON 需要项目坐标系，而项目坐标系未知。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>FieldAliases</name>
    <message>
        <source>Land use, national code of 2023</source>
        <translation>用地用海分类代码（2023 国家标准）</translation>
    </message>
    <message>
        <source>Land use, code of the land survey</source>
        <translation>国土调查地类编码</translation>
    </message>
    <message>
        <source>Land use, code of GB 50137</source>
        <translation>城市用地分类代码（GB 50137）</translation>
    </message>
    <message>
        <source>Land use of OpenStreetMap</source>
        <translation>OpenStreetMap 用地类型</translation>
    </message>
    <message>
        <source>Land use, code</source>
        <translation>用地代码</translation>
    </message>
    <message>
        <source>Land use in words</source>
        <translation>用地名称</translation>
    </message>
    <message>
        <source>Heights of the storeys</source>
        <translation>各层层高</translation>
    </message>
    <message>
        <source>Lowest to highest storey</source>
        <translation>最低层至最高层</translation>
    </message>
    <message>
        <source>Building of the floor</source>
        <translation>楼层所在楼栋</translation>
    </message>
    <message>
        <source>Number of the floor</source>
        <translation>所在楼层号</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Easting</source>
        <translation>东坐标</translation>
    </message>
    <message>
        <source>Northing</source>
        <translation>北坐标</translation>
    </message>
    <message>
        <source>Height of the place</source>
        <translation>点位高程</translation>
    </message>
    <message>
        <source>Shape as WKT</source>
        <translation>WKT 几何</translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>The area that documents state, such as 451 mu. It is kept beside the drawn area and never overwritten by it.</source>
        <translation>文件所载面积，如 451 亩。与绘制面积并存，从不被其覆盖。</translation>
    </message>
    <message>
        <source>An enclave park lies in one jurisdiction and is run for or with another, its origin.</source>
        <translation>飞地园区位于一个辖区之内，由另一辖区（飞出地）主导或共同运营。</translation>
    </message>
    <message>
        <source>How the host gives the land: free transfer, lease, sale or as a share. It says nothing of who governs.</source>
        <translation>飞入地提供土地的方式：无偿划出、租赁、出让或作价入股。与由谁管理无关。</translation>
    </message>
    <message>
        <source>Which classification the land-use codes belong to. Codes of different systems look alike and mean other things.</source>
        <translation>用地代码所属的分类标准。不同标准的代码形似而含义不同。</translation>
    </message>
    <message>
        <source>Use by the plan, as a code of the coding system.</source>
        <translation>规划用途，用分类标准的代码表示。</translation>
    </message>
    <message>
        <source>Use found on the ground, as a code of the coding system.</source>
        <translation>现状用途，用分类标准的代码表示。</translation>
    </message>
    <message>
        <source>Least floor area ratio: counted floor area over land area. Industrial land has lower bounds, too.</source>
        <translation>容积率下限：计容建筑面积与用地面积之比。工业用地也有下限要求。</translation>
    </message>
    <message>
        <source>Greatest floor area ratio: counted floor area over land area. An industrial storey of more than 8 m counts twice.</source>
        <translation>容积率上限：计容建筑面积与用地面积之比。工业建筑层高超过 8 m 的楼层加倍计算。</translation>
    </message>
    <message>
        <source>Greatest building density: ground covered by buildings over land area. Open yards do not count here.</source>
        <translation>建筑密度上限：建筑基底面积与用地面积之比，不含露天堆场。</translation>
    </message>
    <message>
        <source>Least building density: ground covered by buildings over land area.</source>
        <translation>建筑密度下限：建筑基底面积与用地面积之比。</translation>
    </message>
    <message>
        <source>Least green ratio (绿地率): planted land over site area. It is not the green coverage (绿化覆盖率), which counts canopies and roofs.</source>
        <translation>绿地率下限：绿地面积与用地面积之比。不同于计入树冠和屋顶的绿化覆盖率。</translation>
    </message>
    <message>
        <source>Greatest green ratio; industrial land often has one, so that land is not left idle.</source>
        <translation>绿地率上限；工业用地常设上限，以免土地闲置。</translation>
    </message>
    <message>
        <source>Height that buildings may not exceed, above their ground.</source>
        <translation>建筑不得超过的高度，自室外地面起算。</translation>
    </message>
    <message>
        <source>Distance of buildings from the boundary. Local rules differ; the project states it for each parcel.</source>
        <translation>建筑退让用地边界的距离。各地规定不同，由项目逐地块给定。</translation>
    </message>
    <message>
        <source>From the outdoor ground to the roof.</source>
        <translation>自室外地面至屋面。</translation>
    </message>
    <message>
        <source>Storeys above ground. The check compares it with the floors that are there.</source>
        <translation>地上层数。检查时与实有楼层比对。</translation>
    </message>
    <message>
        <source>Whether height and storeys are stated by a source or were worked out from one another or from a default.</source>
        <translation>高度和层数是来源所载，还是相互推算或取默认值。</translation>
    </message>
    <message>
        <source>Grade 1 is the highest. Whether a process may be on a floor depends on it.</source>
        <translation>一级最高。某工艺能否上楼与此有关。</translation>
    </message>
    <message>
        <source>What one lift carries, in tonnes.</source>
        <translation>单台货梯的载重，单位吨。</translation>
    </message>
    <message>
        <source>1 is the ground floor, -1 the first below it; 0 does not occur.</source>
        <translation>1 为首层，-1 为地下一层；没有 0 层。</translation>
    </message>
    <message>
        <source>From floor to floor. Over 8 m an industrial storey counts twice in the FAR.</source>
        <translation>楼面至楼面的高度。工业建筑超过 8 m 时加倍计容。</translation>
    </message>
    <message>
        <source>What is free below beams, ducts and pipes.</source>
        <translation>梁、风管和管道以下的净空。</translation>
    </message>
    <message>
        <source>What a tenant pays rent for. Over the gross area it is the efficiency (得房率).</source>
        <translation>租户支付租金的面积。与建筑面积之比即得房率。</translation>
    </message>
    <message>
        <source>Characteristic live load of the slab (楼面活荷载标准值), not the factored design load. 1 t/m² is 9.81 kN/m².</source>
        <translation>楼面活荷载标准值，不是设计值。1 t/m² 等于 9.81 kN/m²。</translation>
    </message>
    <message>
        <source>The load as the source wrote it, such as 0.65 t/m².</source>
        <translation>来源所写的荷载原文，如 0.65 t/m²。</translation>
    </message>
    <message>
        <source>Electric power that is available for each square metre.</source>
        <translation>每平方米可用的电力负荷。</translation>
    </message>
    <message>
        <source>An opening in the façade through which machines are lifted in.</source>
        <translation>外墙上供吊入设备的洞口。</translation>
    </message>
    <message>
        <source>Vibration criterion that the floor keeps to: VC-A allows 50.8 µm/s, VC-E 3.18 µm/s in any third of an octave.</source>
        <translation>楼层所满足的微振动等级：任一 1/3 倍频程内，VC-A 允许 50.8 µm/s，VC-E 允许 3.18 µm/s。</translation>
    </message>
    <message>
        <source>Fire hazard of production that is allowed here: 甲 is the most dangerous, 戊 the least.</source>
        <translation>此处允许的生产火灾危险性类别：甲类最危险，戊类最低。</translation>
    </message>
    <message>
        <source>Let, free, or reserved; of a floor with spaces theirs goes before.</source>
        <translation>已租、空置或预留；楼层划有单元时，以单元为准。</translation>
    </message>
    <message>
        <source>Code of GB/T 4754. Editions differ: 39 is electrical machinery in 2002 and electronics in 2017, so the edition is kept beside it.</source>
        <translation>GB/T 4754 行业代码。版本不同含义不同：39 在 2002 版为电气机械，在 2017 版为电子设备，因此同时记录版本。</translation>
    </message>
    <message>
        <source>Tax paid in a year. Tax per mu divides it by the land of the park.</source>
        <translation>全年缴纳的税收。亩均税收以园区用地除之。</translation>
    </message>
    <message>
        <source>What is measured. It decides how readings are averaged: sound by energy, meters by difference.</source>
        <translation>监测的对象。它决定读数如何平均：声级按能量，计量表按差值。</translation>
    </message>
    <message>
        <source>The registered area, kept beside the drawn one. Each indicator says on which of them it rests.</source>
        <translation>登记面积，与绘制面积并存。各项指标会说明所依据的是哪一个。</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>面</translation>
    </message>
    <message>
        <source>%1 corners</source>
        <translation>%1 个拐点</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 个部分</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Missing row</source>
        <translation>记录不存在</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>无法识别此输入。</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>“%1” refers to a row that is not there.</source>
        <translation>“%1”引用的记录不存在。</translation>
    </message>
    <message>
        <source>The floor belongs to no building.</source>
        <translation>楼层不属于任何建筑。</translation>
    </message>
    <message>
        <source>There is no shape; it cannot be drawn.</source>
        <translation>没有图形，无法绘制。</translation>
    </message>
    <message>
        <source>The shape is not valid: %1.</source>
        <translation>图形无效：%1。</translation>
    </message>
    <message>
        <source>The parcel overlaps %1 by %2 m².</source>
        <translation>地块与 %1 重叠 %2 m²。</translation>
    </message>
    <message>
        <source>The area of record is %1 m², but the shape has %2 m² planar and %3 m² ellipsoidal.</source>
        <translation>批准（登记）面积为 %1 m²，而图形的平面面积为 %2 m²、椭球面积为 %3 m²。</translation>
    </message>
    <message>
        <source>The land use is not known.</source>
        <translation>用地性质未知。</translation>
    </message>
    <message>
        <source>The coding system of the land-use code is not declared.</source>
        <translation>未声明用地代码所采用的分类标准。</translation>
    </message>
    <message>
        <source>The lower bound %1 is above the upper bound %2.</source>
        <translation>下限 %1 大于上限 %2。</translation>
    </message>
    <message>
        <source>%1 is %2, above the upper bound of %3.</source>
        <translation>%1为 %2，高于上限 %3。</translation>
    </message>
    <message>
        <source>%1 is %2, below the lower bound of %3.</source>
        <translation>%1为 %2，低于下限 %3。</translation>
    </message>
    <message>
        <source>The building is %1 m high, above the height limit of %2 m.</source>
        <translation>建筑高度为 %1 m，超过限高 %2 m。</translation>
    </message>
    <message>
        <source>The building does not lie wholly inside %1.</source>
        <translation>建筑未完全位于 %1 范围内。</translation>
    </message>
    <message>
        <source>The storey height is not above 0.</source>
        <translation>层高不大于 0。</translation>
    </message>
    <message>
        <source>The clear height of %1 m is above the storey height of %2 m.</source>
        <translation>净高 %1 m 大于层高 %2 m。</translation>
    </message>
    <message>
        <source>The floor number stands twice in %1.</source>
        <translation>%1 中有重复的层号。</translation>
    </message>
    <message>
        <source>The floor lies at %1 m, below the one beneath it at %2 m.</source>
        <translation>楼层标高为 %1 m，低于其下一层的 %2 m。</translation>
    </message>
    <message>
        <source>%1 storeys are stated, but there are %2 floors above ground.</source>
        <translation>标注为 %1 层，实际地上楼层为 %2 层。</translation>
    </message>
    <message>
        <source>The text is not UTF-8; it was read as %1.</source>
        <translation>文本不是 UTF-8 编码，已按 %1 读取。</translation>
    </message>
    <message>
        <source>The text is said to be %1 but is not; it was read as %2.</source>
        <translation>文本标注为 %1 编码但不符，已按 %2 读取。</translation>
    </message>
    <message>
        <source>Some characters are not valid %1; they were replaced.</source>
        <translation>部分字符不是有效的 %1 编码，已被替换。</translation>
    </message>
    <message>
        <source>The byte order mark at the start was skipped.</source>
        <translation>已跳过文件开头的字节顺序标记（BOM）。</translation>
    </message>
    <message>
        <source>Rows have %1 values under %2 headings; %3 were named by us.</source>
        <translation>各行有 %1 个值，但表头只有 %2 列；其余 %3 列由程序命名。</translation>
    </message>
    <message>
        <source>A row has %1 values instead of %2; the rest is left unknown.</source>
        <translation>某行只有 %1 个值，应为 %2 个；缺少的按未知处理。</translation>
    </message>
    <message>
        <source>A row has %1 values instead of %2; the surplus is left out.</source>
        <translation>某行有 %1 个值，应为 %2 个；多出的已忽略。</translation>
    </message>
    <message>
        <source>There is a second column %1; it was renamed %2.</source>
        <translation>列名 %1 重复，已改名为 %2。</translation>
    </message>
    <message>
        <source>An entry cannot be read and is left out: %1</source>
        <translation>有条目无法读取，已略过：%1</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>内容为空。</translation>
    </message>
    <message>
        <source>The index file (.shx) is missing; it was rebuilt outside the folder.</source>
        <translation>缺少索引文件（.shx），已在原文件夹之外重建。</translation>
    </message>
    <message>
        <source>The attribute file (.dbf) is missing; the features have no attributes.</source>
        <translation>缺少属性文件（.dbf），要素没有属性。</translation>
    </message>
    <message>
        <source>The shape file (.shp) is missing; this is a table without geometry.</source>
        <translation>缺少图形文件（.shp），仅为不含几何的表。</translation>
    </message>
    <message>
        <source>A part cannot be read: %1</source>
        <translation>部分内容无法读取：%1</translation>
    </message>
    <message>
        <source>Reading stopped before the end; what came before is kept: %1</source>
        <translation>读取中途停止，此前内容已保留：%1</translation>
    </message>
    <message>
        <source>The extent stored in the file is wrong; it was taken from the features.</source>
        <translation>文件中记录的范围有误，已改用要素的实际范围。</translation>
    </message>
    <message>
        <source>Feature collections lie inside each other; each was taken as a layer.</source>
        <translation>要素集合相互嵌套，已各作为一个图层。</translation>
    </message>
    <message>
        <source>Features have no properties, against the GeoJSON standard.</source>
        <translation>要素缺少 properties，不符合 GeoJSON 标准。</translation>
    </message>
    <message>
        <source>No coordinate reference system is given; choose one.</source>
        <translation>未给出坐标系，请选择。</translation>
    </message>
    <message>
        <source>The coordinate reference system in the file cannot be understood: %1</source>
        <translation>无法识别文件中的坐标系：%1</translation>
    </message>
    <message>
        <source>No coordinate reference system is given; eastings begin with zone number %1, so %2 was taken.</source>
        <translation>未给出坐标系；横坐标带有带号 %1，因此采用 %2。</translation>
    </message>
    <message>
        <source>No coordinate reference system is given; the coordinates look like degrees, so %1 was taken.</source>
        <translation>未给出坐标系；坐标似为经纬度，因此采用 %1。</translation>
    </message>
    <message>
        <source>Eastings begin with zone number %1, which does not fit %2; %3 was taken.</source>
        <translation>横坐标带有带号 %1，与 %2 不符；已采用 %3。</translation>
    </message>
    <message>
        <source>Eastings do not begin with the zone number that %1 wants; %2 was taken.</source>
        <translation>横坐标没有 %1 所要求的带号；已采用 %2。</translation>
    </message>
    <message>
        <source>The coordinates look like degrees, which does not fit %1; %2 was taken.</source>
        <translation>坐标似为经纬度，与 %1 不符；已采用 %2。</translation>
    </message>
    <message>
        <source>The coordinates do not fit %1; choose another one.</source>
        <translation>坐标与 %1 不符，请选择其他坐标系。</translation>
    </message>
    <message>
        <source>Coordinates are not in metres: one unit of %1 is %2 m.</source>
        <translation>坐标单位不是米：%1 的一个单位为 %2 m。</translation>
    </message>
    <message>
        <source>The attributes (%1) point to a map service in China; coordinates may be shifted (%2) by 100 to 700 m.</source>
        <translation>属性（%1）表明数据来自国内地图服务，坐标可能有 100～700 m 的偏移（%2）。</translation>
    </message>
    <message>
        <source>Coordinates were moved from %1 to WGS 84; this is approximate and not for cadastral use.</source>
        <translation>坐标已从 %1 纠正到 WGS 84；结果为近似值，不可用于地籍。</translation>
    </message>
    <message>
        <source>There is no geometry.</source>
        <translation>没有几何。</translation>
    </message>
    <message>
        <source>The shape is invalid (%1); it was repaired.</source>
        <translation>图形无效（%1），已修复。</translation>
    </message>
    <message>
        <source>The shape is invalid (%1); it was repaired, its area changed by %2 %.</source>
        <translation>图形无效（%1），已修复，面积变化 %2 %。</translation>
    </message>
    <message>
        <source>The shape is invalid (%1) and cannot be repaired; it was left out.</source>
        <translation>图形无效（%1）且无法修复，已略过。</translation>
    </message>
    <message>
        <source>The shape cannot be read; it was left out.</source>
        <translation>图形无法读取，已略过。</translation>
    </message>
    <message>
        <source>Ring %1 has less than three corners.</source>
        <translation>环 %1 少于三个拐点。</translation>
    </message>
    <message>
        <source>The format has no words for %1; only its name was written.</source>
        <translation>该格式无法表达 %1，仅写入其名称。</translation>
    </message>
    <message>
        <source>A ring was not closed; it was closed.</source>
        <translation>环未闭合，已闭合。</translation>
    </message>
    <message>
        <source>The shape mixes points, lines and areas; only the %1 were kept.</source>
        <translation>图形混有点、线、面，仅保留%1。</translation>
    </message>
    <message>
        <source>Coordinates are no place on Earth; they were left out.</source>
        <translation>坐标超出地球范围，已略过。</translation>
    </message>
    <message>
        <source>Curves were replaced by short straight lines.</source>
        <translation>曲线已替换为短直线段。</translation>
    </message>
    <message>
        <source>Measures (M) were left out.</source>
        <translation>测量值（M）已忽略。</translation>
    </message>
    <message>
        <source>It has the shape and the attributes of %1; both were kept.</source>
        <translation>图形和属性与 %1 相同，两者均保留。</translation>
    </message>
    <message>
        <source>It has the shape and the attributes of %1; it was left out.</source>
        <translation>图形和属性与 %1 相同，已略过。</translation>
    </message>
    <message>
        <source>It was taken for %1, because of: %2.</source>
        <translation>识别为“%1”，依据：%2。</translation>
    </message>
    <message>
        <source>There is no field or column %1.</source>
        <translation>没有字段或列 %1。</translation>
    </message>
    <message>
        <source>Column %1 is in %2; its values were converted.</source>
        <translation>列 %1 的单位为 %2，数值已换算。</translation>
    </message>
    <message>
        <source>%1 cannot be in %2 (%3 is meant); the value was left out.</source>
        <translation>%1的单位不能是 %2（应为 %3），该值已略过。</translation>
    </message>
    <message>
        <source>Column %1 was taken as percent.</source>
        <translation>列 %1 按百分数读取。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”; the value was left out.</source>
        <translation>%1不能是“%2”，该值已略过。</translation>
    </message>
    <message>
        <source>%1 “%2” was read as %3.</source>
        <translation>%1“%2”读作 %3。</translation>
    </message>
    <message>
        <source>%1 cannot be %2; the value was left out.</source>
        <translation>%1不能为 %2，该值已略过。</translation>
    </message>
    <message>
        <source>“%1” is no known building use.</source>
        <translation>“%1”不是已知的建筑用途。</translation>
    </message>
    <message>
        <source>Heights or storeys of 0 were taken as not known.</source>
        <translation>高度或层数为 0 的按未知处理。</translation>
    </message>
    <message>
        <source>A height of %1 m was left out.</source>
        <translation>高度 %1 m 不合理，已略过。</translation>
    </message>
    <message>
        <source>Storeys were derived from the height by the usual storey heights.</source>
        <translation>层数由高度按常用层高推算。</translation>
    </message>
    <message>
        <source>The height was derived from the storeys by the usual storey heights.</source>
        <translation>高度由层数按常用层高推算。</translation>
    </message>
    <message>
        <source>Neither height nor storeys are known; the default of the building use stands in.</source>
        <translation>高度和层数均未知，采用该建筑用途的默认值。</translation>
    </message>
    <message>
        <source>The storey height is not known; the default of the building use stands in.</source>
        <translation>层高未知，采用该建筑用途的默认值。</translation>
    </message>
    <message>
        <source>Land-use codes were taken as %1: %2.</source>
        <translation>用地代码按“%1”读取：%2。</translation>
    </message>
    <message>
        <source>It is not known which coding system codes such as “%1” belong to; declare it.</source>
        <translation>无法判断“%1”等代码属于哪种分类标准，请声明。</translation>
    </message>
    <message>
        <source>The land-use code is not in %1.</source>
        <translation>“%1”中没有此用地代码。</translation>
    </message>
    <message>
        <source>The area of record is %1 m², but the shape has %2 m² planar and %3 m² ellipsoidal; the column seems to be in mu.</source>
        <translation>批准（登记）面积为 %1 m²，而图形的平面面积为 %2 m²、椭球面积为 %3 m²；该列的单位似为亩。</translation>
    </message>
    <message>
        <source>The area of record is %1 m², but the shape has %2 m² planar and %3 m² ellipsoidal; the column seems to be in hectares.</source>
        <translation>批准（登记）面积为 %1 m²，而图形的平面面积为 %2 m²、椭球面积为 %3 m²；该列的单位似为公顷。</translation>
    </message>
    <message>
        <source>The key occurs more than once; this one became %1.</source>
        <translation>标识重复，此条改为 %1。</translation>
    </message>
    <message>
        <source>Pieces with the same key that touch were made one building.</source>
        <translation>标识相同且相接的图形已合并为一栋建筑。</translation>
    </message>
    <message>
        <source>%1 “%2” is not there.</source>
        <translation>%1“%2”不存在。</translation>
    </message>
    <message>
        <source>%1 “%2” could be several; none was taken.</source>
        <translation>%1“%2”对应多条记录，未予关联。</translation>
    </message>
    <message>
        <source>There was no park %1; it was added.</source>
        <translation>原无园区 %1，已添加。</translation>
    </message>
    <message>
        <source>Park, phase, parcel or building follow from where it lies.</source>
        <translation>所属园区、分期、地块或建筑由其位置确定。</translation>
    </message>
    <message>
        <source>What lies in it and belonged nowhere was assigned to it.</source>
        <translation>位于其中且尚无归属的对象已归入其下。</translation>
    </message>
    <message>
        <source>%1 rows of an earlier import are not in the source any more and were kept: %2</source>
        <translation>此前导入的 %1 条记录已不在数据源中，予以保留：%2</translation>
    </message>
    <message>
        <source>%1 rows of an earlier import are not in the source any more and were removed: %2</source>
        <translation>此前导入的 %1 条记录已不在数据源中，已删除：%2</translation>
    </message>
    <message>
        <source>Nothing in it fits.</source>
        <translation>其中没有符合的内容。</translation>
    </message>
    <message>
        <source>The shape cannot be brought into the project CRS; it was left out.</source>
        <translation>图形无法转换到项目坐标系，已略过。</translation>
    </message>
    <message>
        <source>The shape is of the wrong kind and was left out.</source>
        <translation>图形类型不符，已略过。</translation>
    </message>
    <message>
        <source>A closed line was taken as an area.</source>
        <translation>闭合线已按面处理。</translation>
    </message>
    <message>
        <source>A shape was replaced by a point in it.</source>
        <translation>图形已由其内部一点代替。</translation>
    </message>
    <message>
        <source>No coordinate reference system is given; the coordinates fit the project&apos;s, so %1 was taken.</source>
        <translation>未给出坐标系；坐标与项目坐标系相符，因此采用 %1。</translation>
    </message>
    <message>
        <source>The project takes over %1.</source>
        <translation>项目采用 %1。</translation>
    </message>
    <message>
        <source>The project is kept in %1, because %2 is in degrees.</source>
        <translation>项目采用 %1，因为 %2 以度为单位。</translation>
    </message>
    <message>
        <source>The project is kept in %1, because %2 is not in metres.</source>
        <translation>项目采用 %1，因为 %2 不以米为单位。</translation>
    </message>
    <message>
        <source>The project is kept in %1, because nothing can be measured in %2.</source>
        <translation>项目采用 %1，因为 %2 不能用于量算。</translation>
    </message>
    <message>
        <source>%1 vertices occur more than once.</source>
        <translation>有 %1 个顶点重复。</translation>
    </message>
    <message>
        <source>%1 vertices are not used.</source>
        <translation>有 %1 个顶点未被使用。</translation>
    </message>
    <message>
        <source>Unknown entries were passed over: %1</source>
        <translation>已略过未知条目：%1</translation>
    </message>
    <message>
        <source>What extensions define (%1) was taken without a check.</source>
        <translation>扩展（%1）定义的内容未经检查即采用。</translation>
    </message>
    <message>
        <source>There are several levels of detail; %1 was taken.</source>
        <translation>有多个细节层次，采用 %1。</translation>
    </message>
    <message>
        <source>The transform is missing; vertices were taken as they are.</source>
        <translation>缺少坐标变换参数（transform），顶点按原值采用。</translation>
    </message>
    <message>
        <source>%1 is no known kind of object; it was taken as context.</source>
        <translation>%1 不是已知的对象类型，按周边环境处理。</translation>
    </message>
    <message>
        <source>The id %1 occurs more than once; the last one was taken.</source>
        <translation>标识 %1 重复，采用最后一个。</translation>
    </message>
    <message>
        <source>The file is damaged; what could be read is open. Saving writes a sound file and keeps the damaged one beside it.</source>
        <translation>文件已损坏，已打开可读取的部分。保存时将写出完好的文件，并在旁边保留损坏的文件。</translation>
    </message>
    <message>
        <source>The table %1 is missing.</source>
        <translation>缺少表 %1。</translation>
    </message>
    <message>
        <source>The table %1 cannot be read to the end: %2</source>
        <translation>表 %1 无法完整读取：%2</translation>
    </message>
    <message>
        <source>The column %1 is missing.</source>
        <translation>缺少列 %1。</translation>
    </message>
    <message>
        <source>“%1” is no value for %2; it is left unknown.</source>
        <translation>“%1”不是 %2 的有效值，按未知处理。</translation>
    </message>
    <message>
        <source>The shape in %2 cannot be read (%1); it is left out.</source>
        <translation>%2 中的图形无法读取（%1），已略过。</translation>
    </message>
    <message>
        <source>The row has no id; it was given one.</source>
        <translation>记录没有标识，已为其生成。</translation>
    </message>
    <message>
        <source>“%1” is no id; the row was given another one.</source>
        <translation>“%1”不是有效标识，已为该记录另行生成。</translation>
    </message>
    <message>
        <source>The id %1 is that of another row; this one was given a new id.</source>
        <translation>标识 %1 已被另一条记录使用，已为本条生成新标识。</translation>
    </message>
    <message>
        <source>A row of %1 belongs to “%2”, which is not there.</source>
        <translation>%1 中有记录属于“%2”，而后者不存在。</translation>
    </message>
    <message>
        <source>%1 names a row of %2 that is not there: %3</source>
        <translation>%1 引用的 %2 记录不存在：%3</translation>
    </message>
    <message>
        <source>The layer is in %1; it was transformed to %2, the CRS of the project.</source>
        <translation>图层坐标系为 %1，已转换到项目坐标系 %2。</translation>
    </message>
    <message>
        <source>The layer is in %1 and cannot be transformed to %2, the CRS of the project.</source>
        <translation>图层坐标系为 %1，无法转换到项目坐标系 %2。</translation>
    </message>
    <message>
        <source>The standards pack is broken and was left out: %1</source>
        <translation>标准包有误，已略过：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n features)</source>
        <translation>
            <numerusform>%1（共 %n 个要素）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The file of the layer is not there: %1</source>
        <translation>图层文件不存在：%1</translation>
    </message>
    <message>
        <source>The layer cannot be shown: %1</source>
        <translation>图层无法显示：%1</translation>
    </message>
    <message>
        <source>No coordinate reference system is given and there is nothing in the project to compare with; the project&apos;s %1 was taken.</source>
        <translation>未指定坐标参考系，项目中也没有可供比对的内容；已采用项目的 %1。</translation>
    </message>
    <message>
        <source>It was passed over: %1</source>
        <translation>已略过：%1</translation>
    </message>
</context>
<context>
    <name>FindingFix</name>
    <message>
        <source>Clear the reference</source>
        <translation>清除该引用</translation>
    </message>
    <message>
        <source>Put the shape right</source>
        <translation>修正几何</translation>
    </message>
    <message>
        <source>Swap the bounds</source>
        <translation>交换上下限</translation>
    </message>
    <message>
        <source>Count the floors</source>
        <translation>按楼层计数</translation>
    </message>
    <message>
        <source>Take the height for not known</source>
        <translation>将层高视为未知</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>规划</translation>
    </message>
</context>
<context>
    <name>FolderImport</name>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>billion</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>a where the condition is true, else b</source>
        <translation>条件成立时取 a，否则取 b</translation>
    </message>
    <message>
        <source>the first that is known</source>
        <translation>第一个已知的值</translation>
    </message>
    <message>
        <source>without its sign</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>rounded to decimal digits</source>
        <translation>按小数位数四舍五入</translation>
    </message>
    <message>
        <source>the whole number below</source>
        <translation>向下取整</translation>
    </message>
    <message>
        <source>the whole number above</source>
        <translation>向上取整</translation>
    </message>
    <message>
        <source>square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>natural logarithm</source>
        <translation>自然对数</translation>
    </message>
    <message>
        <source>e to the power of x</source>
        <translation>e 的 x 次方</translation>
    </message>
    <message>
        <source>what is left of a divided by b</source>
        <translation>a 除以 b 的余数</translation>
    </message>
    <message>
        <source>the lowest of what is known</source>
        <translation>已知值中的最小值</translation>
    </message>
    <message>
        <source>the highest of what is known</source>
        <translation>已知值中的最大值</translation>
    </message>
    <message>
        <source>number of characters</source>
        <translation>字符数</translation>
    </message>
    <message>
        <source>in small letters</source>
        <translation>转为小写</translation>
    </message>
    <message>
        <source>in capital letters</source>
        <translation>转为大写</translation>
    </message>
    <message>
        <source>without blanks at both ends</source>
        <translation>去除两端空格</translation>
    </message>
    <message>
        <source>the first n characters</source>
        <translation>前 n 个字符</translation>
    </message>
    <message>
        <source>whether the part occurs in it</source>
        <translation>是否包含该部分</translation>
    </message>
    <message>
        <source>whether it begins with the part</source>
        <translation>是否以该部分开头</translation>
    </message>
    <message>
        <source>a day from its text</source>
        <translation>由文本得到日期</translation>
    </message>
    <message>
        <source>year of a date</source>
        <translation>日期的年份</translation>
    </message>
    <message>
        <source>month of a date, 1 to 12</source>
        <translation>日期的月份，1 到 12</translation>
    </message>
    <message>
        <source>planar area in the project CRS, m²</source>
        <translation>项目坐标系下的平面面积，m²</translation>
    </message>
    <message>
        <source>The formula is too long.</source>
        <translation>公式过长。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” is no unit that is known here.</source>
        <translation>“%1”不是已知的单位。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>引号未闭合。</translation>
    </message>
    <message>
        <source>“%1” means nothing here.</source>
        <translation>“%1”在此处没有意义。</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <translation>%1（第 %2 个字符处）</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>number, %1</source>
        <translation>数字，%1</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>列表中的一项</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>refers to another row</source>
        <translation>引用另一条记录</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>rows that belong to it, for sum, mean, count, min, max</source>
        <translation>其下属记录，用于 sum、mean、count、min、max</translation>
    </message>
    <message>
        <source>The formula is empty.</source>
        <translation>公式为空。</translation>
    </message>
    <message>
        <source>“%1” is not expected.</source>
        <translation>此处不应出现“%1”。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” is expected, not “%2”.</source>
        <translation>此处应为“%1”，而不是“%2”。</translation>
    </message>
    <message>
        <source>The formula is nested too deeply.</source>
        <translation>公式嵌套过深。</translation>
    </message>
    <message>
        <source>After “is” comes “null” or “not null”.</source>
        <translation>“is”之后应为“null”或“not null”。</translation>
    </message>
    <message>
        <source>“between a and b” lacks its “and”.</source>
        <translation>“between a and b”缺少“and”。</translation>
    </message>
    <message>
        <source>The formula ends too early.</source>
        <translation>公式不完整。</translation>
    </message>
    <message>
        <source>“%1” is not known here: %2 runs over rows that belong to this one, such as floors.</source>
        <translation>此处没有“%1”：%2 用于统计其下属记录，如楼层。</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>写法为 %1。</translation>
    </message>
    <message>
        <source>What of the rows is meant? Write a dot and a field.</source>
        <translation>未指明取记录的哪一项，请在后面加点号和字段。</translation>
    </message>
    <message>
        <source>Say by which field the rows refer to this one: %1[%2].</source>
        <translation>请注明记录通过哪个字段引用本记录：%1[%2]。</translation>
    </message>
    <message>
        <source>A field is expected.</source>
        <translation>此处应为字段。</translation>
    </message>
    <message>
        <source>“%1” leads to no other row.</source>
        <translation>“%1”不指向其他记录。</translation>
    </message>
    <message>
        <source>“%1” are many rows: put them inside sum, mean, count, min or max.</source>
        <translation>“%1”对应多条记录，请放入 sum、mean、count、min 或 max 中。</translation>
    </message>
    <message>
        <source>“%1” is no field of %2.</source>
        <translation>%2没有字段“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no field of %2. Is “%3” meant?</source>
        <translation>%2没有字段“%1”。是否应为“%3”？</translation>
    </message>
    <message>
        <source>Only numbers can be reckoned with.</source>
        <translation>只有数字可以参与计算。</translation>
    </message>
    <message>
        <source>These two cannot be compared.</source>
        <translation>二者无法比较。</translation>
    </message>
    <message>
        <source>“%1” is no day such as 2026-01-31.</source>
        <translation>“%1”不是有效的日期，应如 2026-01-31。</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>“%1”不在可选值之列：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between listed words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Write a day such as &gt;=2026-01-31, or two with .. between.</source>
        <translation>请写日期，如 &gt;=2026-01-31，或以 .. 连接两个日期。</translation>
    </message>
    <message>
        <source>Write a number such as &gt;=5, or two with .. between.</source>
        <translation>请写数字，如 &gt;=5，或以 .. 连接两个数字。</translation>
    </message>
    <message>
        <source>Layers of the surroundings are filtered above their columns.</source>
        <translation>周边环境图层请在列标题上方筛选。</translation>
    </message>
</context>
<context>
    <name>GlSupport</name>
    <message>
        <source>No OpenGL context could be made.</source>
        <translation>无法创建 OpenGL 上下文。</translation>
    </message>
    <message>
        <source>OpenGL 3.3 is needed; this computer offers %1.%2.</source>
        <translation>需要 OpenGL 3.3，本机仅支持 %1.%2。</translation>
    </message>
    <message>
        <source>The OpenGL driver offers no compatibility profile, which is needed.</source>
        <translation>OpenGL 驱动程序不支持所需的兼容模式（compatibility profile）。</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>The view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>The park as it stands or as it is planned. Hovering names things, a click explains them, a double click flies there, the right button offers what can be done. Dragging moves, the middle button turns, the wheel zooms, each about the point under the pointer.</source>
        <translation>园区的现状或规划。悬停显示名称，单击查看说明，双击飞到该处，右键列出可做的操作。拖动平移，中键旋转，滚轮缩放，均以指针下的点为中心。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Kinds of the plan and the layers around it. Boxes show and hide, dragging reorders and groups, the slider fades. Below is what the colours mean: a click on an entry selects everything of that colour.</source>
        <translation>规划的各类要素及其周边图层。复选框控制显隐，拖动可排序和分组，滑块调节透明度。下方是颜色的含义：单击某项即选中该颜色的全部对象。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Everything that is known of what is selected. Values are edited in their line, of many rows at once where many are selected; what a field cannot hold is refused with the reason. A dash is not known, which is never counted as 0. Links lead to what belongs together.</source>
        <translation>所选对象的全部已知信息。可在行内直接编辑，选中多个时一并修改；字段不能接受的值会被拒绝并说明原因。“—”表示未知，从不按 0 计算。链接通向相关的对象。</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>The floors of the selected building with their heights, loads and tenants. It pulls the building apart, isolates a floor and cuts it open.</source>
        <translation>所选楼栋的各层及其层高、荷载和租户。可在此展开楼层、单独显示某层或剖切楼栋。</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Areas, floor areas, FAR, density and green ratio of a park, each with what it was worked out from, what was missing and how sure its rule is.</source>
        <translation>园区的用地面积、建筑面积、容积率、建筑密度和绿地率；每项都说明计算依据、缺失的数据以及规则的确定程度。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>What imports had to put right and what the check of the plan found. A double click flies there; what need not be mended is set aside with a note, which stays with the project.</source>
        <translation>导入时所做的修正以及规划检查发现的问题。双击飞到该处；无需处理的可附说明后忽略，说明随项目保存。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>属性表</translation>
    </message>
    <message>
        <source>All rows of a kind. The row above the columns filters, headings sort, cells are edited in place, several at once where several are selected. Columns can be calculated, coloured and summed by group; what is selected here is selected everywhere.</source>
        <translation>某一类要素的全部记录。列上方一行用于筛选，点击表头排序，单元格可直接编辑，选中多行时一并修改。可添加计算列、按值着色、分组汇总；此处的选择在各处同步。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Saved views of the project with their pictures. A double click or a number key goes there, with Ctrl the key saves the present view. Themes are what is seen and in which colours, wherever one looks from.</source>
        <translation>项目中保存的视图及其缩略图。双击或按数字键前往，按住 Ctrl 再按数字键保存当前视图。主题记录显示内容和着色，与观察位置无关。</translation>
    </message>
</context>
<context>
    <name>ImportKind</name>
    <message>
        <source>Parcels (planned use)</source>
        <translation>地块（规划用途）</translation>
    </message>
    <message>
        <source>Parcels (existing use)</source>
        <translation>地块（现状用途）</translation>
    </message>
    <message>
        <source>Mixed uses of parcels</source>
        <translation>地块混合用途</translation>
    </message>
    <message>
        <source>Setbacks by edge</source>
        <translation>分边退线</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Supply links</source>
        <translation>上下游联系</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>意向项目</translation>
    </message>
    <message>
        <source>Jurisdictions</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Park boundaries</source>
        <translation>园区边界</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>共建协议</translation>
    </message>
    <message>
        <source>Parties of agreements</source>
        <translation>协议方</translation>
    </message>
    <message>
        <source>Agreed shares</source>
        <translation>协议分成</translation>
    </message>
    <message>
        <source>Ledger entries</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Indicator values</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Grid cells</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>漫游</translation>
    </message>
    <message>
        <source>Tour stops</source>
        <translation>漫游停留点</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Context layer</source>
        <translation>周边环境图层</translation>
    </message>
</context>
<context>
    <name>ImportRecipe</name>
    <message>
        <source>%1 is no import recipe that can be used.</source>
        <translation>%1 不是可用的导入方案。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>%1 has no coordinate reference system and does not fit the project&apos;s; choose one.</source>
        <translation>%1 没有坐标系，且与项目坐标系不符；请选择坐标系。</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>No project coordinate reference system can be found for %1; choose one.</source>
        <translation>无法为 %1 确定项目坐标系；请选择。</translation>
    </message>
    <message>
        <source>It is not clear what %1 holds; say what to import it as.</source>
        <translation>无法判断 %1 的数据类型；请指定按何种类型导入。</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>it has %1 bands</source>
        <translation>有 %1 个波段</translation>
    </message>
    <message>
        <source>%1 is a raster; it can be terrain or imagery.</source>
        <translation>%1 是栅格，只能作为地形或影像导入。</translation>
    </message>
    <message>
        <source>%1 is no raster; it cannot be terrain or imagery.</source>
        <translation>%1 不是栅格，不能作为地形或影像导入。</translation>
    </message>
    <message>
        <source>There is no layer in %1.</source>
        <translation>%1 中没有图层。</translation>
    </message>
    <message>
        <source>%1 has no layer %2; there are: %3.</source>
        <translation>%1 中没有图层 %2；现有图层：%3。</translation>
    </message>
    <message>
        <source>nothing in it is known as a part of a plan</source>
        <translation>其中没有可识别的规划内容</translation>
    </message>
    <message>
        <source>it has one band</source>
        <translation>只有一个波段</translation>
    </message>
</context>
<context>
    <name>IndicatorLines</name>
    <message>
        <source>Land</source>
        <translation>用地</translation>
    </message>
    <message>
        <source>How densely it is used</source>
        <translation>开发强度</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Letting</source>
        <translation>出租情况</translation>
    </message>
    <message>
        <source>Per mu of land</source>
        <translation>亩均指标</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <translation>%1 · 按%2</translation>
    </message>
    <message>
        <source>Limits that are broken</source>
        <translation>违反的控制指标</translation>
    </message>
    <message>
        <source>Land balance</source>
        <translation>用地平衡表</translation>
    </message>
    <message>
        <source>Without a class</source>
        <translation>未分类</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2, %3 of the land
%n parcel(s)</source>
        <translation>
            <numerusform>%1
%2，占用地 %3
%n 个地块</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>Site area</source>
        <translation>用地面积</translation>
    </message>
    <message>
        <source>Area of record</source>
        <translation>批准（登记）面积</translation>
    </message>
    <message>
        <source>Planar area</source>
        <translation>平面面积</translation>
    </message>
    <message>
        <source>Ellipsoidal area</source>
        <translation>椭球面积</translation>
    </message>
    <message>
        <source>Area of parcels</source>
        <translation>地块面积</translation>
    </message>
    <message>
        <source>Parks</source>
        <translation>园区数</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>分期数</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>地块数</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑数</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>楼层数</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>传感器数</translation>
    </message>
    <message>
        <source>Gross floor area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Sum over all storeys</source>
        <translation>所有楼层之和</translation>
    </message>
    <message>
        <source>of it above ground</source>
        <translation>其中地上</translation>
    </message>
    <message>
        <source>Sum over storeys from ±0.00 up</source>
        <translation>±0.00 以上各层之和</translation>
    </message>
    <message>
        <source>Counted floor area</source>
        <translation>计容建筑面积</translation>
    </message>
    <message>
        <source>Storeys above ground; a factory storey that is too high counts twice</source>
        <translation>地上各层之和；厂房超高楼层按两倍计算</translation>
    </message>
    <message>
        <source>Storeys that count twice</source>
        <translation>加倍计容的楼层数</translation>
    </message>
    <message>
        <source>Height above which a storey counts twice</source>
        <translation>加倍计容的层高界限</translation>
    </message>
    <message>
        <source>Floor area ratio (FAR)</source>
        <translation>容积率</translation>
    </message>
    <message>
        <source>Counted floor area ÷ site area</source>
        <translation>计容建筑面积 ÷ 用地面积</translation>
    </message>
    <message>
        <source>Footprint area</source>
        <translation>建筑基底面积</translation>
    </message>
    <message>
        <source>Sum of planar footprints</source>
        <translation>各建筑基底平面面积之和</translation>
    </message>
    <message>
        <source>Building density</source>
        <translation>建筑密度</translation>
    </message>
    <message>
        <source>Footprint area ÷ site area</source>
        <translation>建筑基底面积 ÷ 用地面积</translation>
    </message>
    <message>
        <source>Building coefficient</source>
        <translation>建筑系数</translation>
    </message>
    <message>
        <source>(Footprint area + yard area) ÷ site area</source>
        <translation>（建筑基底面积 + 堆场面积）÷ 用地面积</translation>
    </message>
    <message>
        <source>Yard area</source>
        <translation>堆场面积</translation>
    </message>
    <message>
        <source>Green ratio</source>
        <translation>绿地率</translation>
    </message>
    <message>
        <source>Green area ÷ area of the parcels it is known of</source>
        <translation>绿地面积 ÷ 已知绿地面积的地块的面积</translation>
    </message>
    <message>
        <source>Green area</source>
        <translation>绿地面积</translation>
    </message>
    <message>
        <source>Most storeys</source>
        <translation>最高层数</translation>
    </message>
    <message>
        <source>Mean storeys</source>
        <translation>平均层数</translation>
    </message>
    <message>
        <source>Mean over buildings, above ground</source>
        <translation>各建筑地上层数的平均值</translation>
    </message>
    <message>
        <source>Lettable area</source>
        <translation>可出租面积</translation>
    </message>
    <message>
        <source>Let area</source>
        <translation>已出租面积</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>出租率</translation>
    </message>
    <message>
        <source>Let area ÷ lettable area</source>
        <translation>已出租面积 ÷ 可出租面积</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>入驻企业数</translation>
    </message>
    <message>
        <source>Mean slab load</source>
        <translation>平均楼面荷载</translation>
    </message>
    <message>
        <source>Mean weighted by floor area</source>
        <translation>按楼层面积加权平均</translation>
    </message>
    <message>
        <source>Funds in place per mu</source>
        <translation>亩均到位资金</translation>
    </message>
    <message>
        <source>Funds in place ÷ site area</source>
        <translation>到位资金 ÷ 用地面积</translation>
    </message>
    <message>
        <source>Output per mu</source>
        <translation>亩均产值</translation>
    </message>
    <message>
        <source>Yearly output of tenants ÷ site area</source>
        <translation>入驻企业年产值 ÷ 用地面积</translation>
    </message>
    <message>
        <source>Tax per mu</source>
        <translation>亩均税收</translation>
    </message>
    <message>
        <source>Yearly tax of tenants ÷ site area</source>
        <translation>入驻企业年税收 ÷ 用地面积</translation>
    </message>
    <message>
        <source>No land area is known for this choice.</source>
        <translation>所选范围的用地面积未知。</translation>
    </message>
    <message>
        <source>%1 of %2 pieces of land have no area of record.</source>
        <translation>%2 块用地中有 %1 块没有批准（登记）面积。</translation>
    </message>
    <message>
        <source>%1 of %2 pieces of land have no boundary.</source>
        <translation>%2 块用地中有 %1 块没有边界。</translation>
    </message>
    <message>
        <source>The project has no projected CRS to take this area in.</source>
        <translation>项目没有投影坐标系，无法计算该面积。</translation>
    </message>
    <message>
        <source>%1 of %2 parcels have no area and are left out.</source>
        <translation>%2 个地块中有 %1 个没有面积，未计入。</translation>
    </message>
    <message>
        <source>%1 of %2 buildings have no known floor area and are left out.</source>
        <translation>%2 栋建筑中有 %1 栋建筑面积未知，未计入。</translation>
    </message>
    <message>
        <source>%1 of %2 buildings stand on other land and are left out.</source>
        <translation>%2 栋建筑中有 %1 栋位于其他用地上，未计入。</translation>
    </message>
    <message>
        <source>%1 of %2 floors have no known area and are left out.</source>
        <translation>%2 个楼层中有 %1 个面积未知，未计入。</translation>
    </message>
    <message>
        <source>The area of %1 of %2 floors is that of their outline.</source>
        <translation>%2 个楼层中有 %1 个的面积取自轮廓。</translation>
    </message>
    <message>
        <source>For %1 of %2 buildings: footprint times number of storeys.</source>
        <translation>%2 栋建筑中有 %1 栋按基底面积 × 层数计算。</translation>
    </message>
    <message>
        <source>%1 storeys of unknown height or use were counted once.</source>
        <translation>有 %1 个楼层的层高或用途未知，按一倍计容。</translation>
    </message>
    <message>
        <source>%1 floors below ground are not counted; local rules may differ.</source>
        <translation>地下 %1 个楼层不计容；各地规定可能不同。</translation>
    </message>
    <message>
        <source>%1 of %2 buildings have no footprint and are left out.</source>
        <translation>%2 栋建筑中有 %1 栋没有基底轮廓，未计入。</translation>
    </message>
    <message>
        <source>The yard area of %1 of %2 parcels is not known.</source>
        <translation>%2 个地块中有 %1 个堆场面积未知。</translation>
    </message>
    <message>
        <source>The green area of %1 of %2 parcels is not known; they are left out.</source>
        <translation>%2 个地块中有 %1 个绿地面积未知，未计入。</translation>
    </message>
    <message>
        <source>The storeys of %1 of %2 buildings are not known.</source>
        <translation>%2 栋建筑中有 %1 栋层数未知。</translation>
    </message>
    <message>
        <source>The lettable area of %1 of %2 floors and spaces is not known.</source>
        <translation>%2 个楼层和单元中有 %1 个可出租面积未知。</translation>
    </message>
    <message>
        <source>Of %1 of %2 floors and spaces it is not known how much is let.</source>
        <translation>%2 个楼层和单元中有 %1 个出租情况未知。</translation>
    </message>
    <message>
        <source>The slab load or area of %1 of %2 floors is not known.</source>
        <translation>%2 个楼层中有 %1 个楼面荷载或面积未知。</translation>
    </message>
    <message>
        <source>The funds of %1 of %2 parks are not known.</source>
        <translation>%2 个园区中有 %1 个到位资金未知。</translation>
    </message>
    <message>
        <source>The figure of %1 of %2 enterprises is not known.</source>
        <translation>%2 家企业中有 %1 家数据未知。</translation>
    </message>
    <message>
        <source>There is nothing here that it could be about.</source>
        <translation>此处没有可计算的对象。</translation>
    </message>
    <message>
        <source>area of record</source>
        <translation>批准（登记）面积</translation>
    </message>
    <message>
        <source>planar area</source>
        <translation>平面面积</translation>
    </message>
    <message>
        <source>ellipsoidal area</source>
        <translation>椭球面积</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>项目资料</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已查证</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Land: %1</source>
        <translation>用地：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Certainty: %1 (%2)</source>
        <translation>可信度：%1（%2）</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Identity</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>用地</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>控制指标</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Needs of a floor</source>
        <translation>用房需求</translation>
    </message>
    <message>
        <source>Leasing</source>
        <translation>租赁</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>经济</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Source and notes</source>
        <translation>来源与备注</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>供货给</translation>
    </message>
    <message>
        <source>Supplied by</source>
        <translation>供货方</translation>
    </message>
</context>
<context>
    <name>LandUseCodes</name>
    <message>
        <source>it was declared</source>
        <translation>已声明</translation>
    </message>
    <message>
        <source>that is what the column %1 holds</source>
        <translation>列 %1 即为该分类</translation>
    </message>
    <message>
        <source>values like “%1” are OpenStreetMap&apos;s</source>
        <translation>“%1”等取值属于 OpenStreetMap</translation>
    </message>
    <message>
        <source>codes like %1 are GB 50137&apos;s</source>
        <translation>%1 等代码属于 GB 50137</translation>
    </message>
    <message>
        <source>only the national classes have six digits, as in %1</source>
        <translation>仅国家用地用海分类有 %1 这样的六位代码</translation>
    </message>
    <message>
        <source>only the land survey has codes such as %1</source>
        <translation>仅国土调查分类有 %1 这样的代码</translation>
    </message>
</context>
<context>
    <name>LayerTree</name>
    <message>
        <source>Parks</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Jurisdictions</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>树木</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>周边环境</translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>图层：%1</translation>
    </message>
    <message>
        <source>CRS: %1</source>
        <translation>坐标系：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>已隐藏 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Horizontal</source>
        <translation>水平距离</translation>
    </message>
    <message>
        <source>on the plane of the CRS</source>
        <translation>坐标系平面上</translation>
    </message>
    <message>
        <source>Geodesic</source>
        <translation>椭球面</translation>
    </message>
    <message>
        <source>on the ellipsoid of CGCS2000</source>
        <translation>CGCS2000 椭球面上</translation>
    </message>
    <message>
        <source>In space</source>
        <translation>空间距离</translation>
    </message>
    <message>
        <source>straight from point to point</source>
        <translation>点到点直线</translation>
    </message>
    <message>
        <source>Over the ground</source>
        <translation>地表距离</translation>
    </message>
    <message>
        <source>along the terrain</source>
        <translation>沿地形</translation>
    </message>
    <message>
        <source>Height difference</source>
        <translation>高差</translation>
    </message>
    <message>
        <source>Bearing of the last leg</source>
        <translation>末段方位角</translation>
    </message>
    <message>
        <source>clockwise from grid north</source>
        <translation>自坐标北顺时针</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>In hectares</source>
        <translation>公顷</translation>
    </message>
    <message>
        <source>In mu</source>
        <translation>亩</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>周长</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东坐标</translation>
    </message>
    <message>
        <source>North</source>
        <translation>北坐标</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高程</translation>
    </message>
    <message>
        <source>Longitude, latitude</source>
        <translation>经度、纬度</translation>
    </message>
    <message>
        <source>degrees, CGCS2000</source>
        <translation>度，CGCS2000</translation>
    </message>
    <message>
        <source>Degrees, minutes, seconds</source>
        <translation>度分秒</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>外角</translation>
    </message>
    <message>
        <source>of the ground along the line</source>
        <translation>沿线地面</translation>
    </message>
    <message>
        <source>Lowest ground</source>
        <translation>地面最低</translation>
    </message>
    <message>
        <source>Highest ground</source>
        <translation>地面最高</translation>
    </message>
    <message>
        <source>Climb</source>
        <translation>累计上升</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>累计下降</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Move the view</source>
        <translation>平移视图</translation>
    </message>
    <message>
        <source>Turn and tilt about the point</source>
        <translation>绕该点旋转和俯仰</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>环顾</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Turn and tilt</source>
        <translation>旋转和俯仰</translation>
    </message>
    <message>
        <source>Rise and sink</source>
        <translation>升降</translation>
    </message>
    <message>
        <source>As in QGIS</source>
        <translation>同 QGIS</translation>
    </message>
    <message>
        <source>As in CityEngine</source>
        <translation>同 CityEngine</translation>
    </message>
    <message>
        <source>As in Blender</source>
        <translation>同 Blender</translation>
    </message>
    <message>
        <source>Select by rectangle</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>ObjectText</name>
    <message>
        <source>%1 tenants</source>
        <translation>%1 家企业</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Floor %1</source>
        <translation>%1 层</translation>
    </message>
</context>
<context>
    <name>OffscreenContext</name>
    <message>
        <source>Pictures cannot be drawn on this machine: OpenGL without a display is not available.</source>
        <translation>本机无法渲染图片：没有可脱离显示器使用的 OpenGL。</translation>
    </message>
</context>
<context>
    <name>PictureDressing</name>
    <message>
        <source>in the middle</source>
        <translation>画面中心处</translation>
    </message>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
</context>
<context>
    <name>PictureFlow</name>
    <message>
        <source>Full HD, 1920 × 1080</source>
        <translation>全高清，1920 × 1080</translation>
    </message>
    <message>
        <source>4K, 3840 × 2160</source>
        <translation>4K，3840 × 2160</translation>
    </message>
    <message>
        <source>A4 at 300 dpi, 3508 × 2480</source>
        <translation>A4（300 dpi），3508 × 2480</translation>
    </message>
    <message>
        <source>A3 at 300 dpi, 4960 × 3508</source>
        <translation>A3（300 dpi），4960 × 3508</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>As the view</source>
        <translation>与视图相同</translation>
    </message>
    <message>
        <source>Twice as large</source>
        <translation>两倍大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Saved %1, %2 × %3 pixels.</source>
        <translation>已保存 %1，%2 × %3 像素。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Title and date</source>
        <translation>标题和日期</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Scale and north arrow</source>
        <translation>比例尺和指北针</translation>
    </message>
</context>
<context>
    <name>PlanCheck</name>
    <message>
        <source>Checking references</source>
        <translation>正在检查引用关系</translation>
    </message>
    <message>
        <source>Checking shapes</source>
        <translation>正在检查图形</translation>
    </message>
    <message>
        <source>Checking parcels</source>
        <translation>正在检查地块</translation>
    </message>
    <message>
        <source>Checking buildings</source>
        <translation>正在检查建筑</translation>
    </message>
    <message>
        <source>FAR</source>
        <translation>容积率</translation>
    </message>
    <message>
        <source>Building density</source>
        <translation>建筑密度</translation>
    </message>
    <message>
        <source>Green ratio</source>
        <translation>绿地率</translation>
    </message>
</context>
<context>
    <name>PlanReprojection</name>
    <message>
        <source>A plan is kept on a plane in metres; %1 is none.</source>
        <translation>规划须采用以米为单位的平面坐标系，%1 不是。</translation>
    </message>
    <message>
        <source>“%1” lies where %2 cannot tell places; nothing was changed.</source>
        <translation>“%1”位于 %2 无法表示的地方，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>PlanState</name>
    <message>
        <source>B%1</source>
        <translation>B%1</translation>
    </message>
    <message>
        <source>F%1</source>
        <translation>%1F</translation>
    </message>
</context>
<context>
    <name>Plugins</name>
    <message>
        <source>The plugin cannot be loaded.</source>
        <translation>无法加载插件。</translation>
    </message>
    <message>
        <source>The plugin has no usable manifest.</source>
        <translation>插件没有可用的清单。</translation>
    </message>
    <message>
        <source>The plugin was made for another version.</source>
        <translation>插件是为其他版本制作的。</translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message>
        <source>Reading the project</source>
        <translation>正在读取项目</translation>
    </message>
    <message>
        <source>Saving the project</source>
        <translation>正在保存项目</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is not a GeoPackage.</source>
        <translation>%1 不是 GeoPackage 文件。</translation>
    </message>
    <message>
        <source>%1 is being written by another program.</source>
        <translation>其他程序正在写入 %1。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be read.</source>
        <translation>%1 已损坏，无法读取。</translation>
    </message>
    <message>
        <source>%1 is not a Parkwright project.</source>
        <translation>%1 不是 Parkwright 项目。</translation>
    </message>
    <message>
        <source>%1 was saved by a newer version of Parkwright; update the program to open it.</source>
        <translation>%1 由更新版本的 Parkwright 保存，请升级程序后再打开。</translation>
    </message>
    <message>
        <source>%1 is of an older version and cannot be brought up to date.</source>
        <translation>%1 的版本较旧，无法升级。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be saved: there is no folder %2.</source>
        <translation>无法保存 %1：文件夹 %2 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be saved: it is write-protected.</source>
        <translation>无法保存 %1：文件受写保护。</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened.</source>
        <translation>%1 打开后已被其他程序更改。</translation>
    </message>
    <message>
        <source>%1 is open in another program; close it there and save again.</source>
        <translation>%1 已在其他程序中打开，请先关闭再保存。</translation>
    </message>
    <message>
        <source>%1 cannot be saved: the disk is full. What was saved before is unchanged.</source>
        <translation>无法保存 %1：磁盘已满。此前保存的内容未受影响。</translation>
    </message>
    <message>
        <source>%1 cannot be saved. What was saved before is unchanged.</source>
        <translation>无法保存 %1。此前保存的内容未受影响。</translation>
    </message>
</context>
<context>
    <name>ProjectLock</name>
    <message>
        <source>somebody</source>
        <translation>某用户</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>%1 is open elsewhere: %2.</source>
        <translation>%1 已在别处打开：%2。</translation>
    </message>
    <message>
        <source>%1 can only be looked at: its folder cannot be written to.</source>
        <translation>%1 只能查看：其所在文件夹不可写。</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The operation was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
</context>
<context>
    <name>Raster</name>
    <message>
        <source>The heights of a raster cannot be read.</source>
        <translation>无法读取栅格的高程。</translation>
    </message>
    <message>
        <source>%1 holds no heights.</source>
        <translation>%1 中没有高程。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>An image cannot be read.</source>
        <translation>无法读取影像。</translation>
    </message>
    <message>
        <source>%1 holds no picture.</source>
        <translation>%1 中没有影像。</translation>
    </message>
    <message>
        <source>%1 cannot be read as a raster.</source>
        <translation>%1 无法作为栅格读取。</translation>
    </message>
    <message>
        <source>%1 does not say where it lies.</source>
        <translation>%1 没有地理位置信息。</translation>
    </message>
    <message>
        <source>%1 lies where the project&apos;s coordinate system cannot reach.</source>
        <translation>%1 的位置超出项目坐标系的适用范围。</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>There is no sample in %1.</source>
        <translation>%1 中没有示例。</translation>
    </message>
    <message>
        <source>The sample in %1 cannot be understood.</source>
        <translation>无法识别 %1 中的示例。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>A folder for the layers of the sample is needed.</source>
        <translation>需要一个存放示例图层的文件夹。</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>add a view</source>
        <translation>添加视图</translation>
    </message>
    <message>
        <source>add a theme</source>
        <translation>添加主题</translation>
    </message>
    <message>
        <source>change a view</source>
        <translation>更改视图</translation>
    </message>
    <message>
        <source>rename a view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>remove a view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>move a view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>视图 %1</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Managed area</source>
        <translation>产业园区</translation>
    </message>
    <message>
        <source>Enclave park</source>
        <translation>飞地园区</translation>
    </message>
    <message>
        <source>Building as a park</source>
        <translation>楼宇园区</translation>
    </message>
    <message>
        <source>Enclave</source>
        <translation>正向飞地</translation>
    </message>
    <message>
        <source>Reverse enclave</source>
        <translation>反向飞地</translation>
    </message>
    <message>
        <source>Innovation enclave</source>
        <translation>科创飞地</translation>
    </message>
    <message>
        <source>Village-share enclave</source>
        <translation>消薄飞地</translation>
    </message>
    <message>
        <source>Off-site park</source>
        <translation>园外园</translation>
    </message>
    <message>
        <source>Sub-park</source>
        <translation>子园区</translation>
    </message>
    <message>
        <source>Building that is a park</source>
        <translation>楼宇园区</translation>
    </message>
    <message>
        <source>Joint building scheme</source>
        <translation>共建楼宇</translation>
    </message>
    <message>
        <source>Free transfer</source>
        <translation>无偿划转</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>租赁</translation>
    </message>
    <message>
        <source>Auction</source>
        <translation>招拍挂出让</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>协议出让</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>作价入股</translation>
    </message>
    <message>
        <source>Joint committee</source>
        <translation>联合管委会</translation>
    </message>
    <message>
        <source>Led by the origin</source>
        <translation>飞出地主导</translation>
    </message>
    <message>
        <source>Led by the host</source>
        <translation>飞入地主导</translation>
    </message>
    <message>
        <source>Led by a developer</source>
        <translation>开发商主导</translation>
    </message>
    <message>
        <source>Park in a park</source>
        <translation>园中园</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营方</translation>
    </message>
    <message>
        <source>Headquarters and base</source>
        <translation>总部+基地</translation>
    </message>
    <message>
        <source>Market and product</source>
        <translation>市场+产品</translation>
    </message>
    <message>
        <source>Research and manufacturing</source>
        <translation>研发+制造</translation>
    </message>
    <message>
        <source>Enterprise and resource</source>
        <translation>企业+资源</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Under construction</source>
        <translation>在建</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>建成</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Approved, not supplied</source>
        <translation>批而未供</translation>
    </message>
    <message>
        <source>Supplied, not used</source>
        <translation>供而未用</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>空置</translation>
    </message>
    <message>
        <source>Low-efficiency</source>
        <translation>低效</translation>
    </message>
    <message>
        <source>To redevelop</source>
        <translation>拟再开发</translation>
    </message>
    <message>
        <source>National classification 2023</source>
        <translation>国土空间用地用海分类（2023）</translation>
    </message>
    <message>
        <source>GB 50137-2011</source>
        <translation>GB 50137-2011</translation>
    </message>
    <message>
        <source>Land survey</source>
        <translation>国土调查</translation>
    </message>
    <message>
        <source>OpenStreetMap</source>
        <translation>OpenStreetMap</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>地方标准</translation>
    </message>
    <message>
        <source>Planned use</source>
        <translation>规划用途</translation>
    </message>
    <message>
        <source>Existing use</source>
        <translation>现状用途</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>厂房</translation>
    </message>
    <message>
        <source>High-rise factory</source>
        <translation>高层厂房</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>研发</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公</translation>
    </message>
    <message>
        <source>Dormitory</source>
        <translation>宿舍</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>住宅</translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation>商业服务</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公共服务</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>公用设施</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>停车</translation>
    </message>
    <message>
        <source>Mixed use</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>To demolish</source>
        <translation>拟拆除</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平屋顶</translation>
    </message>
    <message>
        <source>Mono-pitch</source>
        <translation>单坡</translation>
    </message>
    <message>
        <source>Gable</source>
        <translation>双坡</translation>
    </message>
    <message>
        <source>Saw-tooth</source>
        <translation>锯齿形</translation>
    </message>
    <message>
        <source>Hip</source>
        <translation>四坡</translation>
    </message>
    <message>
        <source>Class A</source>
        <translation>甲类</translation>
    </message>
    <message>
        <source>Class B</source>
        <translation>乙类</translation>
    </message>
    <message>
        <source>Class C</source>
        <translation>丙类</translation>
    </message>
    <message>
        <source>Class D</source>
        <translation>丁类</translation>
    </message>
    <message>
        <source>Class E</source>
        <translation>戊类</translation>
    </message>
    <message>
        <source>Partly let</source>
        <translation>部分出租</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>已出租</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>已预订</translation>
    </message>
    <message>
        <source>Not lettable</source>
        <translation>不可出租</translation>
    </message>
    <message>
        <source>Stated by the source</source>
        <translation>数据源给出</translation>
    </message>
    <message>
        <source>Derived from the height</source>
        <translation>由高度推算</translation>
    </message>
    <message>
        <source>Derived from the storeys</source>
        <translation>由层数推算</translation>
    </message>
    <message>
        <source>Default, unverified</source>
        <translation>默认值，未核实</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>入驻企业</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>意向企业</translation>
    </message>
    <message>
        <source>Former tenant</source>
        <translation>已迁出企业</translation>
    </message>
    <message>
        <source>GB/T 4754-2017</source>
        <translation>GB/T 4754-2017</translation>
    </message>
    <message>
        <source>GB/T 4754-2002</source>
        <translation>GB/T 4754-2002</translation>
    </message>
    <message>
        <source>ISIC Rev. 4</source>
        <translation>ISIC Rev. 4</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>In negotiation</source>
        <translation>在谈</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Land supplied</source>
        <translation>供地</translation>
    </message>
    <message>
        <source>Construction started</source>
        <translation>开工</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>竣工</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>投产</translation>
    </message>
    <message>
        <source>At capacity</source>
        <translation>达产</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>飞出地</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>飞入地</translation>
    </message>
    <message>
        <source>Total tax</source>
        <translation>税收总额</translation>
    </message>
    <message>
        <source>Locally retained tax</source>
        <translation>地方留存税收</translation>
    </message>
    <message>
        <source>Value-added tax</source>
        <translation>增值税</translation>
    </message>
    <message>
        <source>Income tax</source>
        <translation>所得税</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>产值</translation>
    </message>
    <message>
        <source>Added value</source>
        <translation>增加值</translation>
    </message>
    <message>
        <source>Fixed investment</source>
        <translation>固定资产投资</translation>
    </message>
    <message>
        <source>Energy quota</source>
        <translation>能耗指标</translation>
    </message>
    <message>
        <source>Above designated size</source>
        <translation>规模以上</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全口径</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>在地统计</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>协议分成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Video AI</source>
        <translation>视频 AI 分析</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>门禁</translation>
    </message>
    <message>
        <source>Vehicle gate</source>
        <translation>道闸</translation>
    </message>
    <message>
        <source>Building automation</source>
        <translation>楼宇自控</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>电梯</translation>
    </message>
    <message>
        <source>Energy and water</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>People flow</source>
        <translation>客流</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>矢量</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>GCJ-02 to WGS 84</source>
        <translation>GCJ-02 转 WGS 84</translation>
    </message>
    <message>
        <source>BD-09 to WGS 84</source>
        <translation>BD-09 转 WGS 84</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>导入来源</translation>
    </message>
    <message>
        <source>Key in the source</source>
        <translation>来源中的标识</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>应为整数。</translation>
    </message>
    <message>
        <source>A number is expected.</source>
        <translation>应为数字。</translation>
    </message>
    <message>
        <source>A text is expected.</source>
        <translation>应为文本。</translation>
    </message>
    <message>
        <source>This is none of the allowed values.</source>
        <translation>不在允许的取值之列。</translation>
    </message>
    <message>
        <source>Yes or no is expected.</source>
        <translation>应为是或否。</translation>
    </message>
    <message>
        <source>A date is expected.</source>
        <translation>应为日期。</translation>
    </message>
    <message>
        <source>A moment is expected.</source>
        <translation>应为时刻。</translation>
    </message>
    <message>
        <source>An amount is expected.</source>
        <translation>应为金额。</translation>
    </message>
    <message>
        <source>A reference to another row is expected.</source>
        <translation>应引用另一条记录。</translation>
    </message>
    <message>
        <source>A shape of another kind is expected.</source>
        <translation>应为其他类型的图形。</translation>
    </message>
    <message>
        <source>The value must be at least %1.</source>
        <translation>数值不得小于 %1。</translation>
    </message>
    <message>
        <source>The value must lie between %1 and %2.</source>
        <translation>数值应在 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Building use</source>
        <translation>建筑用途</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>建筑高度</translation>
    </message>
    <message>
        <source>Ground elevation</source>
        <translation>室外地面高程</translation>
    </message>
    <message>
        <source>Storeys above ground</source>
        <translation>地上层数</translation>
    </message>
    <message>
        <source>Storeys below ground</source>
        <translation>地下层数</translation>
    </message>
    <message>
        <source>Gross floor area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Roof form</source>
        <translation>屋顶形式</translation>
    </message>
    <message>
        <source>How the height was found</source>
        <translation>高度来源</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构形式</translation>
    </message>
    <message>
        <source>Fire-resistance grade</source>
        <translation>耐火等级</translation>
    </message>
    <message>
        <source>Freight lifts</source>
        <translation>货梯数量</translation>
    </message>
    <message>
        <source>Freight lift load</source>
        <translation>货梯载重</translation>
    </message>
    <message>
        <source>Year built</source>
        <translation>建成年份</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>产权人</translation>
    </message>
    <message>
        <source>Footprint</source>
        <translation>基底轮廓</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>建筑外壳</translation>
    </message>
    <message>
        <source>Illustrative</source>
        <translation>示意</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Floor number</source>
        <translation>层号</translation>
    </message>
    <message>
        <source>Elevation above ground</source>
        <translation>离地高度</translation>
    </message>
    <message>
        <source>Storey height</source>
        <translation>层高</translation>
    </message>
    <message>
        <source>Clear height</source>
        <translation>净高</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Gross area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Lettable area</source>
        <translation>可出租面积</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Slab load</source>
        <translation>楼面荷载</translation>
    </message>
    <message>
        <source>Slab load as quoted</source>
        <translation>楼面荷载（原文）</translation>
    </message>
    <message>
        <source>Column grid, x</source>
        <translation>柱距（X 向）</translation>
    </message>
    <message>
        <source>Column grid, y</source>
        <translation>柱距（Y 向）</translation>
    </message>
    <message>
        <source>Freight lift door width</source>
        <translation>货梯门宽</translation>
    </message>
    <message>
        <source>Freight lift door height</source>
        <translation>货梯门高</translation>
    </message>
    <message>
        <source>Hoist port</source>
        <translation>吊装口</translation>
    </message>
    <message>
        <source>Truck ramp</source>
        <translation>货车坡道</translation>
    </message>
    <message>
        <source>Power density</source>
        <translation>用电负荷密度</translation>
    </message>
    <message>
        <source>Dual power feed</source>
        <translation>双回路供电</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>蒸汽</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>给水</translation>
    </message>
    <message>
        <source>Wastewater</source>
        <translation>工业废水排放</translation>
    </message>
    <message>
        <source>Exhaust shaft</source>
        <translation>排风井</translation>
    </message>
    <message>
        <source>Vibration class</source>
        <translation>振动等级</translation>
    </message>
    <message>
        <source>Hazard class allowed</source>
        <translation>允许的火灾危险性类别</translation>
    </message>
    <message>
        <source>Fire compartment</source>
        <translation>防火分区面积</translation>
    </message>
    <message>
        <source>Sprinklers</source>
        <translation>自动喷淋</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>空置情况</translation>
    </message>
    <message>
        <source>Asking rent a month and m²</source>
        <translation>挂牌租金（每月每平方米）</translation>
    </message>
    <message>
        <source>Service fee a month and m²</source>
        <translation>物业费（每月每平方米）</translation>
    </message>
    <message>
        <source>Available from</source>
        <translation>可入驻日期</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>数据来源方式</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Rent a month and m²</source>
        <translation>租金（每月每平方米）</translation>
    </message>
    <message>
        <source>Lease from</source>
        <translation>租期起</translation>
    </message>
    <message>
        <source>Lease until</source>
        <translation>租期止</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grid cell</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立案日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Grid cells</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Cell code</source>
        <translation>网格编码</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Phenomenon</source>
        <translation>监测项</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Height above the floor</source>
        <translation>距楼面高度</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>朝向</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>俯仰角</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>视场角</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>可视距离</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>采样间隔</translation>
    </message>
    <message>
        <source>Low limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Source of the limits</source>
        <translation>限值依据</translation>
    </message>
    <message>
        <source>Alarm rule</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Deadband</source>
        <translation>死区</translation>
    </message>
    <message>
        <source>On delay</source>
        <translation>触发延时</translation>
    </message>
    <message>
        <source>Off delay</source>
        <translation>解除延时</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Industry code</source>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Edition of the industry code</source>
        <translation>行业代码版本</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>资质标签</translation>
    </message>
    <message>
        <source>Industry chain</source>
        <translation>产业链</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Anchor firm</source>
        <translation>龙头企业</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>主要产品</translation>
    </message>
    <message>
        <source>Area needed</source>
        <translation>所需面积</translation>
    </message>
    <message>
        <source>Slab load needed</source>
        <translation>所需楼面荷载</translation>
    </message>
    <message>
        <source>Clear height needed</source>
        <translation>所需净高</translation>
    </message>
    <message>
        <source>Power needed</source>
        <translation>所需用电负荷密度</translation>
    </message>
    <message>
        <source>Lift load needed</source>
        <translation>所需货梯载重</translation>
    </message>
    <message>
        <source>Vibration class needed</source>
        <translation>所需振动等级</translation>
    </message>
    <message>
        <source>Hazard class</source>
        <translation>火灾危险性类别</translation>
    </message>
    <message>
        <source>Largest machine, length</source>
        <translation>最大设备长度</translation>
    </message>
    <message>
        <source>Largest machine, width</source>
        <translation>最大设备宽度</translation>
    </message>
    <message>
        <source>Largest machine, height</source>
        <translation>最大设备高度</translation>
    </message>
    <message>
        <source>Largest machine, weight</source>
        <translation>最大设备重量</translation>
    </message>
    <message>
        <source>Needs an exhaust shaft</source>
        <translation>需要排风井</translation>
    </message>
    <message>
        <source>Needs wastewater</source>
        <translation>需要排放工业废水</translation>
    </message>
    <message>
        <source>Needs gas</source>
        <translation>需要燃气</translation>
    </message>
    <message>
        <source>Needs steam</source>
        <translation>需要蒸汽</translation>
    </message>
    <message>
        <source>Needs a dual power feed</source>
        <translation>需要双回路供电</translation>
    </message>
    <message>
        <source>Makes vibration</source>
        <translation>产生振动</translation>
    </message>
    <message>
        <source>Makes noise</source>
        <translation>产生噪声</translation>
    </message>
    <message>
        <source>Output a year</source>
        <translation>年产值</translation>
    </message>
    <message>
        <source>Tax a year</source>
        <translation>年税收</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>就业人数</translation>
    </message>
    <message>
        <source>Energy a year</source>
        <translation>年能耗</translation>
    </message>
    <message>
        <source>Carbon a year</source>
        <translation>年碳排放</translation>
    </message>
    <message>
        <source>Year of the figures</source>
        <translation>数据年份</translation>
    </message>
    <message>
        <source>Statistical scope</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Supply link</source>
        <translation>上下游联系</translation>
    </message>
    <message>
        <source>Supply links</source>
        <translation>上下游联系</translation>
    </message>
    <message>
        <source>From</source>
        <translation>上游企业</translation>
    </message>
    <message>
        <source>To</source>
        <translation>下游企业</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Tons a day</source>
        <translation>日运输量</translation>
    </message>
    <message>
        <source>Trips a day</source>
        <translation>日车次</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>意向项目</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>意向项目</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>投资额</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开工</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>共建协议</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>共建协议</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Land provision</source>
        <translation>供地方式</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>管理模式</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>约定条件</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>发布出处</translation>
    </message>
    <message>
        <source>Agreement party</source>
        <translation>协议方</translation>
    </message>
    <message>
        <source>Agreement parties</source>
        <translation>协议方</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Share of the land</source>
        <translation>土地占比</translation>
    </message>
    <message>
        <source>Share of the capital</source>
        <translation>出资占比</translation>
    </message>
    <message>
        <source>Agreed share</source>
        <translation>协议分成</translation>
    </message>
    <message>
        <source>Agreed shares</source>
        <translation>协议分成</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>协议方</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>分成基数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>截止年份</translation>
    </message>
    <message>
        <source>Floor a year</source>
        <translation>每年保底</translation>
    </message>
    <message>
        <source>Cap a year</source>
        <translation>每年封顶</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Ledger entries</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Booked or agreed</source>
        <translation>在地统计/协议分成</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Indicator value</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Indicator values</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Price basis</source>
        <translation>价格口径</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Jurisdictions</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Division code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Parent jurisdiction</source>
        <translation>上级行政区</translation>
    </message>
    <message>
        <source>Parks</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Enclave kind</source>
        <translation>飞地类型</translation>
    </message>
    <message>
        <source>Host jurisdiction</source>
        <translation>飞入地</translation>
    </message>
    <message>
        <source>Origin jurisdiction</source>
        <translation>飞出地</translation>
    </message>
    <message>
        <source>Parent park</source>
        <translation>母园</translation>
    </message>
    <message>
        <source>Relation to the parent park</source>
        <translation>与母园的关系</translation>
    </message>
    <message>
        <source>Cooperation mode</source>
        <translation>合作模式</translation>
    </message>
    <message>
        <source>Area of record</source>
        <translation>批准（登记）面积</translation>
    </message>
    <message>
        <source>Source of the area of record</source>
        <translation>批准（登记）面积依据</translation>
    </message>
    <message>
        <source>Funds in place</source>
        <translation>到位资金</translation>
    </message>
    <message>
        <source>Established</source>
        <translation>设立日期</translation>
    </message>
    <message>
        <source>Leading industries</source>
        <translation>主导产业</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完工</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Parcel number</source>
        <translation>地块编号</translation>
    </message>
    <message>
        <source>Coding system</source>
        <translation>分类标准</translation>
    </message>
    <message>
        <source>Local code</source>
        <translation>地方用地代码</translation>
    </message>
    <message>
        <source>FAR, lower bound</source>
        <translation>容积率下限</translation>
    </message>
    <message>
        <source>FAR, upper bound</source>
        <translation>容积率上限</translation>
    </message>
    <message>
        <source>Building density, lower bound</source>
        <translation>建筑密度下限</translation>
    </message>
    <message>
        <source>Building density, upper bound</source>
        <translation>建筑密度上限</translation>
    </message>
    <message>
        <source>Green ratio, lower bound</source>
        <translation>绿地率下限</translation>
    </message>
    <message>
        <source>Green ratio, upper bound</source>
        <translation>绿地率上限</translation>
    </message>
    <message>
        <source>Height, lower bound</source>
        <translation>建筑高度下限</translation>
    </message>
    <message>
        <source>Height limit</source>
        <translation>限高</translation>
    </message>
    <message>
        <source>Setback</source>
        <translation>建筑退线</translation>
    </message>
    <message>
        <source>Right-holder</source>
        <translation>土地使用权人</translation>
    </message>
    <message>
        <source>Term from</source>
        <translation>土地使用年限起</translation>
    </message>
    <message>
        <source>Term until</source>
        <translation>土地使用年限止</translation>
    </message>
    <message>
        <source>Land price</source>
        <translation>地价</translation>
    </message>
    <message>
        <source>Yard area</source>
        <translation>堆场面积</translation>
    </message>
    <message>
        <source>Green area</source>
        <translation>绿地面积</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Parcel use</source>
        <translation>地块用途</translation>
    </message>
    <message>
        <source>Parcel uses</source>
        <translation>地块用途</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Land-use code</source>
        <translation>用地代码</translation>
    </message>
    <message>
        <source>Parcel edge</source>
        <translation>地块边</translation>
    </message>
    <message>
        <source>Parcel edges</source>
        <translation>地块边</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>边</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>临接</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Layer in the file</source>
        <translation>文件中的图层</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>CRS override</source>
        <translation>指定坐标系</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Coordinate correction</source>
        <translation>坐标纠偏</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Smallest scale</source>
        <translation>最小比例尺</translation>
    </message>
    <message>
        <source>Largest scale</source>
        <translation>最大比例尺</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>数据署名</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>漫游</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>漫游</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Tour stop</source>
        <translation>漫游停留点</translation>
    </message>
    <message>
        <source>Tour stops</source>
        <translation>漫游停留点</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图文说明</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体文件</translation>
    </message>
    <message>
        <source>Travel time</source>
        <translation>行进时间</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>停留时间</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>缓动</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Parent scenario</source>
        <translation>上级方案</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Scenario step</source>
        <translation>方案步骤</translation>
    </message>
    <message>
        <source>Scenario steps</source>
        <translation>方案步骤</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Ancestry</source>
        <translation>沿革</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>原记录</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>项目设置</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
</context>
<context>
    <name>ShapeFault</name>
    <message>
        <source>Topology Validation Error</source>
        <translation>拓扑验证错误</translation>
    </message>
    <message>
        <source>Repeated Point</source>
        <translation>重复点</translation>
    </message>
    <message>
        <source>Hole lies outside shell</source>
        <translation>内环位于外环之外</translation>
    </message>
    <message>
        <source>Holes are nested</source>
        <translation>内环嵌套</translation>
    </message>
    <message>
        <source>Interior is disconnected</source>
        <translation>内部不连通</translation>
    </message>
    <message>
        <source>Self-intersection</source>
        <translation>自相交</translation>
    </message>
    <message>
        <source>Ring Self-intersection</source>
        <translation>环自相交</translation>
    </message>
    <message>
        <source>Nested shells</source>
        <translation>外环嵌套</translation>
    </message>
    <message>
        <source>Duplicate Rings</source>
        <translation>环重复</translation>
    </message>
    <message>
        <source>Too few points in geometry component</source>
        <translation>图形组成部分点数过少</translation>
    </message>
    <message>
        <source>Invalid Coordinate</source>
        <translation>坐标无效</translation>
    </message>
    <message>
        <source>Ring is not closed</source>
        <translation>环未闭合</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>The character set %1 is not known.</source>
        <translation>未知的字符集 %1。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>The condition “%1” cannot be used on %2.</source>
        <translation>条件“%1”不能用于 %2。</translation>
    </message>
    <message>
        <source>%1 has no layer %2.</source>
        <translation>%1 中没有图层 %2。</translation>
    </message>
    <message>
        <source>%1 holds UTF-16, which a DBF file cannot; save it as UTF-8.</source>
        <translation>%1 采用 UTF-16 编码，DBF 文件不支持；请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>面</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>%1 points to data outside its folder and is not opened.</source>
        <translation>%1 指向其文件夹之外的数据，未予打开。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is too big to be read at once (over 2 GB).</source>
        <translation>%1 过大，无法一次读入（超过 2 GB）。</translation>
    </message>
    <message>
        <source>%1 is not a file of this machine; network and virtual sources are not opened.</source>
        <translation>%1 不是本机文件；不打开网络和虚拟数据源。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>The folder %1 holds nothing that can be read.</source>
        <translation>文件夹 %1 中没有可读取的内容。</translation>
    </message>
    <message>
        <source>You may not read %1.</source>
        <translation>没有读取 %1 的权限。</translation>
    </message>
    <message>
        <source>%1 has no layer %2; it has %3.</source>
        <translation>%1 中没有图层 %2；现有图层：%3。</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>%1 is an IFC building model; this version does not read those yet.</source>
        <translation>%1 是 IFC 建筑模型，此版本尚不支持读取。</translation>
    </message>
    <message>
        <source>%1 is a DWG drawing newer or older than AutoCAD 2000 and cannot be read; save it as DXF.</source>
        <translation>%1 不是 AutoCAD 2000 版的 DWG 图形，无法读取；请另存为 DXF。</translation>
    </message>
</context>
<context>
    <name>Standards</name>
    <message>
        <source>must be an object</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>应为文本</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不得为空</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>应为数字</translation>
    </message>
    <message>
        <source>must be from %1 to %2</source>
        <translation>应在 %1 到 %2 之间</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>应为列表</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>应为文本列表</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>是未知的条目</translation>
    </message>
    <message>
        <source>The standards pack %1 cannot be read.</source>
        <translation>无法读取标准包 %1。</translation>
    </message>
    <message>
        <source>%1 is too large for a standards pack.</source>
        <translation>%1 过大，不是有效的标准包。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>中“%1”重复</translation>
    </message>
    <message>
        <source>must be a date such as 2023-11-22</source>
        <translation>应为日期，如 2023-11-22</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not among the sources</source>
        <translation>中的“%1”不在依据（sources）之列</translation>
    </message>
    <message>
        <source>must be S, V, 2nd or B</source>
        <translation>应为 S、V、2nd 或 B</translation>
    </message>
    <message>
        <source>is before valid_from</source>
        <translation>早于 valid_from</translation>
    </message>
    <message>
        <source>must be a colour such as [187, 150, 116]</source>
        <translation>应为颜色，如 [187, 150, 116]</translation>
    </message>
    <message>
        <source>is not among the palettes</source>
        <translation>不在配色（palettes）之列</translation>
    </message>
    <message>
        <source>must be solid or hatch</source>
        <translation>应为 solid 或 hatch</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no class of this system</source>
        <translation>中的“%1”不是本分类标准的类别</translation>
    </message>
    <message>
        <source>goes round in a circle</source>
        <translation>构成循环引用</translation>
    </message>
    <message>
        <source>is not among the systems</source>
        <translation>不在分类标准（systems）之列</translation>
    </message>
    <message>
        <source>must be two codes</source>
        <translation>应为两个代码</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no class of its system</source>
        <translation>中的“%1”不是所属分类标准的类别</translation>
    </message>
    <message>
        <source>is missing, and lower too</source>
        <translation>缺失，且 lower 也缺失</translation>
    </message>
    <message>
        <source>is less than lower</source>
        <translation>小于 lower</translation>
    </message>
    <message>
        <source>must be three factors from 0 to 1</source>
        <translation>应为三个 0 到 1 之间的系数</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>应为下列之一：%1</translation>
    </message>
    <message>
        <source>must be parkwright-standards</source>
        <translation>应为 parkwright-standards</translation>
    </message>
    <message>
        <source>is newer than this program knows</source>
        <translation>的版本比本程序支持的更新</translation>
    </message>
    <message>
        <source>The standards pack %1 is not valid JSON: it breaks off at byte %2.</source>
        <translation>标准包 %1 不是有效的 JSON：在第 %2 字节处出错。</translation>
    </message>
    <message>
        <source>The standards pack %1 is broken: %2 %3.</source>
        <translation>标准包 %1 有误：%2 %3。</translation>
    </message>
    <message>
        <source>it</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>parkwright::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>关于 %1</translation>
    </message>
    <message>
        <source>Version %1 · Qt %2</source>
        <translation>版本 %1 · Qt %2</translation>
    </message>
    <message>
        <source>Draws with %1</source>
        <translation>渲染设备：%1</translation>
    </message>
    <message>
        <source>Made with:
Qt 6 — GNU Lesser General Public License 3
OpenSceneGraph 3.6 — OpenSceneGraph Public License
GDAL, PROJ, nlohmann-json — MIT License
GEOS — GNU Lesser General Public License 2.1
SQLite — public domain
CLI11, libxlsxwriter — BSD licences
Lucide icons — ISC License</source>
        <translation>使用的组件：
Qt 6 — GNU 宽通用公共许可证第 3 版
OpenSceneGraph 3.6 — OpenSceneGraph 公共许可证
GDAL、PROJ、nlohmann-json — MIT 许可证
GEOS — GNU 宽通用公共许可证第 2.1 版
SQLite — 公有领域
CLI11、libxlsxwriter — BSD 许可证
Lucide 图标 — ISC 许可证</translation>
    </message>
    <message>
        <source>Parkwright is free software under the Apache License 2.0.</source>
        <translation>Parkwright 是自由软件，采用 Apache 许可证 2.0。</translation>
    </message>
</context>
<context>
    <name>parkwright::AttributeModel</name>
    <message>
        <source>Confidential: left out of what is handed to others</source>
        <translation>保密：对外提供的成果中不包含</translation>
    </message>
    <message>
        <source>%1 cannot be edited.</source>
        <translation>%1不可编辑。</translation>
    </message>
    <message>
        <source>There is no such row.</source>
        <translation>没有这条记录。</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>修改%1</translation>
    </message>
</context>
<context>
    <name>parkwright::AttributePanel</name>
    <message>
        <source>The column needs a name.</source>
        <translation>请为该列命名。</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 条记录</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 条</translation>
    </message>
    <message>
        <source>%1: sum %2</source>
        <translation>%1：合计 %2</translation>
    </message>
    <message>
        <source>mean %1, from %2 to %3 (known for %4)</source>
        <translation>平均 %1，范围 %2～%3（%4 条已知）</translation>
    </message>
    <message numerus="yes">
        <source>remove %n row(s)</source>
        <translation>
            <numerusform>删除 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the rows that are to be set first.</source>
        <translation>请先选择要修改的记录。</translation>
    </message>
    <message>
        <source>Only what is selected</source>
        <translation>仅显示已选</translation>
    </message>
    <message>
        <source>Zoom to the selected rows</source>
        <translation>缩放到所选记录</translation>
    </message>
    <message>
        <source>Set a column for many rows</source>
        <translation>批量修改列值</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Copy for a spreadsheet</source>
        <translation>复制到电子表格</translation>
    </message>
    <message>
        <source>Kind of rows</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Condition, e.g. %1</source>
        <translation>条件，如 %1</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Totals by group</source>
        <translation>分组汇总</translation>
    </message>
    <message>
        <source>Column to set</source>
        <translation>要修改的列</translation>
    </message>
    <message>
        <source>Value to set</source>
        <translation>要填入的值</translation>
    </message>
    <message>
        <source>Value, or = and a formula</source>
        <translation>值，或以 = 开头的公式</translation>
    </message>
    <message>
        <source>Attribute table</source>
        <translation>属性表</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>按%1</translation>
    </message>
    <message>
        <source>Calculated column…</source>
        <translation>计算列…</translation>
    </message>
    <message>
        <source>Filters above the columns</source>
        <translation>在列标题上方筛选</translation>
    </message>
    <message>
        <source>Columns without any value</source>
        <translation>没有值的列</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>清除所有筛选</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>显示所有列</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>按文件中的顺序</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Colour by value</source>
        <translation>按值着色</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>数据条</translation>
    </message>
    <message>
        <source>Totals by %1</source>
        <translation>按%1汇总</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>移除此列</translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation>缩放到</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>删除 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Calculated column</source>
        <translation>计算列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Formula, e.g. %1</source>
        <translation>公式，如 %1</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>parkwright::BoundaryPart</name>
    <message>
        <source>Drawing boundaries</source>
        <translation>正在绘制边界</translation>
    </message>
</context>
<context>
    <name>parkwright::BuildingPart</name>
    <message>
        <source>Drawing buildings</source>
        <translation>正在绘制建筑</translation>
    </message>
</context>
<context>
    <name>parkwright::ColumnsModel</name>
    <message>
        <source>not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动指定</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>按列名识别</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别依据</translation>
    </message>
</context>
<context>
    <name>parkwright::CommandPalette</name>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>规划对象</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>前往 %1</translation>
    </message>
    <message>
        <source>&gt; commands   @ things of the plan   : places   Shift+Enter selects without flying there</source>
        <translation>&gt; 命令   @ 规划对象   : 地点   Shift+Enter 只选中不飞行</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Find a command, something of the plan, a place…</source>
        <translation>查找命令、规划对象、地点…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>parkwright::Compass</name>
    <message>
        <source>N</source>
        <comment>north, on the compass</comment>
        <translation>北</translation>
    </message>
    <message>
        <source>Compass</source>
        <translation>指北针</translation>
    </message>
    <message>
        <source>Click: north up (N). Drag: turn and tilt</source>
        <translation>单击：指北 (N)；拖动：旋转和俯仰</translation>
    </message>
</context>
<context>
    <name>parkwright::ContextPart</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>正在清理</translation>
    </message>
    <message>
        <source>Drawing surroundings</source>
        <translation>正在绘制周边环境</translation>
    </message>
</context>
<context>
    <name>parkwright::ControlPointsPage</name>
    <message>
        <source>Δx %1 m · Δy %2 m · turned by %3° · scale %4 (%5 ppm)</source>
        <translation>Δx %1 m · Δy %2 m · 旋转 %3° · 尺度 %4（%5 ppm）</translation>
    </message>
    <message>
        <source>ΔX %1 m · ΔY %2 m · ΔZ %3 m · turned by %4″, %5″, %6″ · %7 ppm</source>
        <translation>ΔX %1 m · ΔY %2 m · ΔZ %3 m · 旋转 %4″、%5″、%6″ · 尺度 %7 ppm</translation>
    </message>
    <message>
        <source>Paste or type points that are known in both systems.</source>
        <translation>粘贴或输入在两套坐标系中都已知的点。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Its plane or datum</source>
        <translation>原坐标系</translation>
    </message>
    <message>
        <source>Four parameters: a plane, shifted, turned and scaled</source>
        <translation>四参数：平面平移、旋转与缩放</translation>
    </message>
    <message>
        <source>Seven parameters: another datum (Bursa-Wolf)</source>
        <translation>七参数：不同基准（布尔沙模型）</translation>
    </message>
    <message>
        <source>pasted as east, north</source>
        <translation>粘贴顺序：东、北</translation>
    </message>
    <message>
        <source>pasted as north (X), east (Y)</source>
        <translation>粘贴顺序：北（X）、东（Y）</translation>
    </message>
    <message>
        <source>Control points</source>
        <translation>控制点</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点号</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东</translation>
    </message>
    <message>
        <source>North</source>
        <translation>北</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高程</translation>
    </message>
    <message>
        <source>East there</source>
        <translation>目标东</translation>
    </message>
    <message>
        <source>North there</source>
        <translation>目标北</translation>
    </message>
    <message>
        <source>Height there</source>
        <translation>目标高程</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Local system</source>
        <translation>地方坐标系</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>载入…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>转换到</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No points were found there; a line is: name, x, y, [z,] x, y[, z].</source>
        <translation>其中没有找到点；每行依次为点号、x、y、[z]、x、y、[z]。</translation>
    </message>
    <message>
        <source>Choose the system that the points lead to.</source>
        <translation>请选择要转换到的坐标系。</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>正在解算</translation>
    </message>
    <message>
        <source>Mean error %1 m of %2 points.</source>
        <translation>%2 个点，中误差 %1 m。</translation>
    </message>
    <message>
        <source>Just enough points: nothing proves them. Add one more.</source>
        <translation>点数刚好够解算，无法检核；请再加一个点。</translation>
    </message>
    <message>
        <source>east %1 m, north %2 m, up %3 m</source>
        <translation>东 %1 m，北 %2 m，高 %3 m</translation>
    </message>
    <message>
        <source>Text (*.txt *.csv *.dat)</source>
        <translation>文本 (*.txt *.csv *.dat)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
</context>
<context>
    <name>parkwright::CrsCard</name>
    <message>
        <source>metre</source>
        <translation>米</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>度</translation>
    </message>
    <message>
        <source>Show WKT</source>
        <translation>显示 WKT</translation>
    </message>
    <message>
        <source>Check with a place (longitude, latitude)</source>
        <translation>用一点核对（经度，纬度）</translation>
    </message>
    <message>
        <source>Hide WKT</source>
        <translation>隐藏 WKT</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Ellipsoid</source>
        <translation>椭球</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Central meridian</source>
        <translation>中央经线</translation>
    </message>
    <message>
        <source>Scale there</source>
        <translation>中央经线比例因子</translation>
    </message>
    <message>
        <source>False easting</source>
        <translation>东偏移</translation>
    </message>
    <message>
        <source>False northing</source>
        <translation>北偏移</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Area of use</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>An older datum: between it and CGCS2000 a transform without local control points is off by up to some hundred metres.</source>
        <translation>旧基准：没有当地控制点时，与 CGCS2000 之间的转换可能偏差上百米。</translation>
    </message>
    <message>
        <source>Your park lies outside its area of use.</source>
        <translation>园区在其适用范围之外。</translation>
    </message>
    <message>
        <source>East %1   North %2</source>
        <translation>东 %1   北 %2</translation>
    </message>
    <message>
        <source>Lengths there: %1%2 mm per km</source>
        <translation>该处长度变形：每公里 %1%2 毫米</translation>
    </message>
    <message>
        <source>No CRS</source>
        <translation>无坐标系</translation>
    </message>
</context>
<context>
    <name>parkwright::CrsChange</name>
    <message>
        <source>CRS of the project</source>
        <translation>项目坐标系</translation>
    </message>
    <message>
        <source>Move the plan to %1?</source>
        <translation>将规划转换到 %1？</translation>
    </message>
    <message>
        <source>Is the plan in %1?</source>
        <translation>规划采用的是 %1 吗？</translation>
    </message>
    <message>
        <source>Moving works out all coordinates anew: everything stays where it is on the ground. Only changing the label keeps the numbers: everything moves on the ground. That is right only where the CRS was wrong before.</source>
        <translation>转换会重新计算全部坐标，实地位置不变。只改标识则坐标数值不变，实地位置会移动，仅当原坐标系有误时才应使用。</translation>
    </message>
    <message>
        <source>Move the plan</source>
        <translation>转换坐标</translation>
    </message>
    <message>
        <source>The project has no CRS yet; the numbers stay as they are and are taken for coordinates of this one.</source>
        <translation>项目尚无坐标系；坐标数值保持不变，并视为此坐标系的坐标。</translation>
    </message>
    <message>
        <source>Only change the label</source>
        <translation>只改标识</translation>
    </message>
    <message>
        <source>Take it for that</source>
        <translation>按此坐标系</translation>
    </message>
    <message>
        <source>set CRS</source>
        <translation>设置坐标系</translation>
    </message>
    <message>
        <source>Moving the plan to %1</source>
        <translation>正在转换到 %1</translation>
    </message>
    <message>
        <source>move to %1</source>
        <translation>转换到 %1</translation>
    </message>
    <message>
        <source>The plan was changed while it was being moved; nothing was done. Please try again.</source>
        <translation>转换期间规划有改动，未作任何更改。请重试。</translation>
    </message>
    <message>
        <source>The plan is now kept in %1.</source>
        <translation>规划现采用 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Moving the camera</source>
        <translation>正在移动视角</translation>
    </message>
    <message>
        <source>CRS of “%1”</source>
        <translation>“%1”的坐标系</translation>
    </message>
    <message numerus="yes">
        <source>CRS of %n layers</source>
        <translation>
            <numerusform>%n 个图层的坐标系</numerusform>
        </translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件所述</translation>
    </message>
    <message>
        <source>set CRS of layer</source>
        <translation>设置图层坐标系</translation>
    </message>
</context>
<context>
    <name>parkwright::CrsDialog</name>
    <message>
        <source>Coordinate reference system</source>
        <translation>坐标参考系</translation>
    </message>
    <message>
        <source>Choose one on the left.</source>
        <translation>请在左侧选择。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Make one&apos;s own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Use this CRS</source>
        <translation>使用此坐标系</translation>
    </message>
    <message>
        <source>Reading the registers</source>
        <translation>正在读取坐标系库</translation>
    </message>
    <message>
        <source>Looking into the CRS</source>
        <translation>正在读取坐标系</translation>
    </message>
    <message>
        <source>Write longitude and latitude, e.g. 113.28, 23.13.</source>
        <translation>请输入经度和纬度，例如 113.28, 23.13。</translation>
    </message>
    <message>
        <source>From control points</source>
        <translation>由控制点求参数</translation>
    </message>
</context>
<context>
    <name>parkwright::CrsFinder</name>
    <message>
        <source>Code, name or place: 4547, CGCS2000 3-degree, 广州 3度带</source>
        <translation>代码、名称或地名：4547、CGCS2000 3度带、广州 3度带</translation>
    </message>
    <message>
        <source>Look for a CRS</source>
        <translation>查找坐标系</translation>
    </message>
    <message>
        <source>Coordinate reference systems</source>
        <translation>坐标参考系列表</translation>
    </message>
    <message>
        <source>Reading the registers…</source>
        <translation>正在读取坐标系库…</translation>
    </message>
    <message>
        <source>%1 (withdrawn)</source>
        <translation>%1（已废止）</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Cover your park</source>
        <translation>适用于本园区</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>%1 CRSs can be found by code, name, area or place.</source>
        <translation>可按代码、名称、区域或地名查找 %1 个坐标系。</translation>
    </message>
    <message>
        <source>None is called so. Try fewer words, a code or a city; or make your own on the next page.</source>
        <translation>没有匹配的坐标系。可减少词语，输入代码或城市，或在下一页自定义。</translation>
    </message>
    <message>
        <source>The first %1; more words narrow it down.</source>
        <translation>仅列前 %1 个，可继续输入以缩小范围。</translation>
    </message>
    <message>
        <source>%1 found, for %2.</source>
        <translation>找到 %1 个，地名：%2。</translation>
    </message>
    <message>
        <source>%1 found.</source>
        <translation>找到 %1 个。</translation>
    </message>
</context>
<context>
    <name>parkwright::CustomCrsPage</name>
    <message>
        <source>Xi&apos;an 1980</source>
        <translation>西安 1980</translation>
    </message>
    <message>
        <source>Beijing 1954</source>
        <translation>北京 1954</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Stands before the easting: 38 makes 38500000 of 500000</source>
        <translation>加在东坐标之前：带号 38 使 500000 成为 38500000</translation>
    </message>
    <message>
        <source>Ellipsoid raised: a + H, flattening kept</source>
        <translation>椭球抬升：a + H，扁率不变</translation>
    </message>
    <message>
        <source>Mean radius √(M·N) at a latitude</source>
        <translation>按纬度取平均曲率半径 √(M·N)</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Central meridian</source>
        <translation>中央经线</translation>
    </message>
    <message>
        <source>False easting</source>
        <translation>东偏移</translation>
    </message>
    <message>
        <source>Zone number</source>
        <translation>带号</translation>
    </message>
    <message>
        <source>False northing</source>
        <translation>北偏移</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例因子</translation>
    </message>
    <message>
        <source>Projection height</source>
        <translation>投影面高程</translation>
    </message>
    <message>
        <source>Height by</source>
        <translation>高程归算方法</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Ask the survey office for these figures; lengths are those on the ellipsoid.</source>
        <translation>参数请向测绘部门索取；长度为椭球面长度。</translation>
    </message>
    <message>
        <source>The plane at %1 m is told as the scale %2 on the central meridian (%3 mm per km); datum, latitudes and longitudes stay. Offices differ in the radius they take: compare a known point.</source>
        <translation>高程 %1 米的投影面以中央经线比例因子 %2 表示（每公里 %3 毫米）；基准和经纬度不变。各单位所取半径不同，请用已知点核对。</translation>
    </message>
</context>
<context>
    <name>parkwright::ExportDialog</name>
    <message>
        <source>Also confidential columns (rents, tenants …)</source>
        <translation>包含保密列（租金、入驻企业…）</translation>
    </message>
    <message>
        <source>Column names of plan databases (DKBH, YDYHFLDM …)</source>
        <translation>采用规划数据库字段名（DKBH、YDYHFLDM…）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
</context>
<context>
    <name>parkwright::ExportFlow</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>Wrote %1 rows to %2.</source>
        <translation>已将 %1 条记录写入 %2。</translation>
    </message>
    <message>
        <source>Wrote %1 rows to %2 files in %3.</source>
        <translation>已将 %1 条记录写入 %3 中的 %2 个文件。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>parkwright::FieldDelegate</name>
    <message>
        <source>Choose a date</source>
        <translation>选择日期</translation>
    </message>
</context>
<context>
    <name>parkwright::FilterHeader</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>%1的筛选条件</translation>
    </message>
    <message>
        <source>Text that it contains; =exactly, !without; numbers &gt;5 or 5..10; null</source>
        <translation>包含的文本；=精确匹配，!排除；数字 &gt;5 或 5..10；null</translation>
    </message>
</context>
<context>
    <name>parkwright::FindingsModel</name>
    <message>
        <source>Ignored: %1</source>
        <translation>已忽略：%1</translation>
    </message>
</context>
<context>
    <name>parkwright::FindingsPanel</name>
    <message>
        <source>Checking the plan</source>
        <translation>正在检查规划</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message numerus="yes">
        <source>ignore %n finding(s)</source>
        <translation>
            <numerusform>忽略 %n 条检查结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>heed %n finding(s)</source>
        <translation>
            <numerusform>恢复 %n 条检查结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n ignored one(s)</source>
        <translation>
            <numerusform>显示已忽略的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Check the whole plan</source>
        <translation>检查整个规划</translation>
    </message>
    <message>
        <source>Checking the plan…</source>
        <translation>正在检查规划…</translation>
    </message>
    <message>
        <source>The plan has changed since it was checked.</source>
        <translation>规划在检查后已更改。</translation>
    </message>
    <message>
        <source>None fits the filter.</source>
        <translation>没有符合筛选条件的结果。</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>暂无检查结果</translation>
    </message>
    <message>
        <source>The plan has no faults and breaks no limit that is known.</source>
        <translation>规划没有错误，也未违反已知的控制指标。</translation>
    </message>
    <message>
        <source>What imports had to repair and what a check finds wrong in the plan is listed here.</source>
        <translation>导入时修复的内容和检查发现的问题会列在这里。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation>检查规划</translation>
    </message>
    <message>
        <source>Ignored: %1</source>
        <translation>已忽略：%1</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Why it can be ignored (kept with the project):</source>
        <translation>忽略的理由（随项目保存）：</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>How they are grouped</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>筛选检查结果</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>缩放到此对象</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Heed again</source>
        <translation>不再忽略</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>正在修复</translation>
    </message>
    <message numerus="yes">
        <source>mend %n finding(s)</source>
        <translation>
            <numerusform>修复 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan has changed meanwhile; nothing was mended.</source>
        <translation>其间规划已有改动，未做修复。</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>parkwright::FloorsModel</name>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n 家企业</numerusform>
        </translation>
    </message>
    <message>
        <source>Storey height %1</source>
        <translation>层高 %1</translation>
    </message>
    <message>
        <source>Gross area %1</source>
        <translation>建筑面积 %1</translation>
    </message>
    <message>
        <source>Slab load %1</source>
        <translation>楼面荷载 %1</translation>
    </message>
</context>
<context>
    <name>parkwright::FloorsPanel</name>
    <message numerus="yes">
        <source>%n floor(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>choose a floor</source>
        <translation>选择楼层</translation>
    </message>
    <message>
        <source>Explode</source>
        <translation>分层展开</translation>
    </message>
    <message>
        <source>Pull the floors apart</source>
        <translation>将各楼层拉开</translation>
    </message>
    <message>
        <source>Gap between floors</source>
        <translation>楼层间距</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剖切</translation>
    </message>
    <message>
        <source>Cut off everything above a height</source>
        <translation>剖去某一高度以上的部分</translation>
    </message>
    <message>
        <source>Height of the cut</source>
        <translation>剖切高度</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Hide what is above the selected floor, fade what is below</source>
        <translation>隐藏所选楼层以上部分，淡化以下部分</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>Put the building together again</source>
        <translation>将建筑恢复原状</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>No building is selected</source>
        <translation>未选中建筑</translation>
    </message>
    <message>
        <source>Click a building or a floor in the view to see its floors, pull them apart, or look into one.</source>
        <translation>在视图中点击建筑或楼层，可查看各层、分层展开或进入某一层。</translation>
    </message>
</context>
<context>
    <name>parkwright::GroundPart</name>
    <message>
        <source>Reading terrain</source>
        <translation>正在读取地形</translation>
    </message>
    <message>
        <source>Opening imagery</source>
        <translation>正在打开影像</translation>
    </message>
    <message>
        <source>Laying out parcels</source>
        <translation>正在铺设地块</translation>
    </message>
</context>
<context>
    <name>parkwright::GroupModel</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Not known for any of them</source>
        <translation>均未知</translation>
    </message>
    <message>
        <source>Known for %1 of %2, mean %3, from %4 to %5</source>
        <translation>%2 条中 %1 条已知，平均 %3，范围 %4～%5</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Sum of %1</source>
        <translation>%1合计</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>%1平均</translation>
    </message>
</context>
<context>
    <name>parkwright::ImportDialog</name>
    <message>
        <source>shown as it is</source>
        <translation>按原样显示</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>未变 %1</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>略过 %1</translation>
    </message>
    <message>
        <source>%1 floors derived</source>
        <translation>推算楼层 %1</translation>
    </message>
    <message>
        <source>Forget that</source>
        <translation>忘记这些设置</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件前几行</translation>
    </message>
    <message>
        <source>What changes in rows that are there</source>
        <translation>已有记录的变化</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>载入…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message numerus="yes">
        <source>Ask for each of the other %n files</source>
        <translation>
            <numerusform>逐个询问其余 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>跳过此文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Read as you settled it for a file with the same columns.</source>
        <translation>已按您对相同列的文件所做的设置读取。</translation>
    </message>
    <message>
        <source>Being tried…</source>
        <translation>正在试算…</translation>
    </message>
    <message>
        <source>Remove rows that this source no longer has (%1)</source>
        <translation>删除该来源中已不存在的记录（%1）</translation>
    </message>
    <message>
        <source>Nothing of it has a place of its own.</source>
        <translation>其中没有带位置的内容。</translation>
    </message>
    <message>
        <source>Many: not all are drawn.</source>
        <translation>数量很多，仅绘制一部分。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>Load recipe</source>
        <translation>载入导入方案</translation>
    </message>
    <message>
        <source>Import recipes (*.json)</source>
        <translation>导入方案 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There is nothing to save yet: the import is still being tried.</source>
        <translation>导入仍在试算，暂无可保存的内容。</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>保存导入方案</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>parkwright::ImportDraft</name>
    <message>
        <source>Looking into %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Trying the import of %1</source>
        <translation>正在试算导入 %1</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>正在清理</translation>
    </message>
</context>
<context>
    <name>parkwright::ImportFlow</name>
    <message>
        <source>GIS files and tables (%1)</source>
        <translation>GIS 文件和表格 (%1)</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>%1 — %2: %3.</source>
        <translation>%1 — %2：%3。</translation>
    </message>
    <message>
        <source>Recognised by: %1.</source>
        <translation>识别依据：%1。</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>缩放到此对象</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>%1 files came in.</source>
        <translation>已导入 %1 个文件。</translation>
    </message>
    <message>
        <source>%1 files came in, %2 did not.</source>
        <translation>已导入 %1 个文件，%2 个未能导入。</translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Read as you settled it for a file like it.</source>
        <translation>已按您对同类文件所做的设置读取。</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>调整…</translation>
    </message>
</context>
<context>
    <name>parkwright::ImportOptions</name>
    <message>
        <source>Import as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Coordinates are in</source>
        <translation>坐标参照系</translation>
    </message>
    <message>
        <source>Moved by the publisher</source>
        <translation>发布方坐标偏移</translation>
    </message>
    <message>
        <source>Text is in</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Land-use codes are of</source>
        <translation>用地代码体系</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Only rows where</source>
        <translation>仅导入满足条件的行</translation>
    </message>
    <message>
        <source>SQL on the columns, e.g. STATUS = 1</source>
        <translation>列的 SQL 条件，如 STATUS = 1</translation>
    </message>
    <message>
        <source>What it is recognised as</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>%1 (recognised)</source>
        <translation>%1（识别）</translation>
    </message>
    <message>
        <source>Recognised by: %1.</source>
        <translation>识别依据：%1。</translation>
    </message>
    <message>
        <source>That the rows belong to where the file does not say it.</source>
        <translation>文件未注明时，各行所属的园区。</translation>
    </message>
    <message>
        <source>Chosen by hand.</source>
        <translation>手动选择。</translation>
    </message>
    <message>
        <source>Guessed from the coordinates.</source>
        <translation>由坐标推测。</translation>
    </message>
    <message>
        <source>The file says so.</source>
        <translation>文件中注明。</translation>
    </message>
    <message>
        <source>The file does not say. Choose one.</source>
        <translation>文件未注明，请选择。</translation>
    </message>
    <message>
        <source>Places stand in columns.</source>
        <translation>位置取自数据列。</translation>
    </message>
    <message>
        <source>Taken for the project&apos;s: the file does not say.</source>
        <translation>文件未注明，视同项目坐标系。</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation>转换到 %1。</translation>
    </message>
    <message>
        <source>Not known…</source>
        <translation>未知…</translation>
    </message>
    <message>
        <source>Its publisher moves coordinates; nothing is moved back unless you choose so.</source>
        <translation>该发布方会偏移坐标；除非您选择纠正，否则保持原样。</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1（检测）</translation>
    </message>
    <message>
        <source>Coordinates of the file</source>
        <translation>文件的坐标参照系</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>以文件为准</translation>
    </message>
</context>
<context>
    <name>parkwright::IndicatorsPanel</name>
    <message>
        <source>Whole plan</source>
        <translation>整个规划</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选对象</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>控制指标</translation>
    </message>
    <message>
        <source>Select parks, phases, parcels, buildings or floors to see their figures.</source>
        <translation>选择园区、分期、地块、建筑或楼层，查看其指标。</translation>
    </message>
    <message>
        <source>Some of this was drawn to illustrate.</source>
        <translation>部分内容为示意。</translation>
    </message>
    <message>
        <source>Choose a figure to see where it comes from.</source>
        <translation>选择一项指标，查看其来源。</translation>
    </message>
    <message>
        <source>set unit of areas</source>
        <translation>修改面积单位</translation>
    </message>
    <message>
        <source>Land by %1</source>
        <translation>用地按%1</translation>
    </message>
    <message>
        <source>Land balance of planned use</source>
        <translation>规划用途的用地平衡</translation>
    </message>
    <message>
        <source>Land balance of existing use</source>
        <translation>现状用途的用地平衡</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>指标范围</translation>
    </message>
    <message>
        <source>What the figures are about</source>
        <translation>指标的统计范围</translation>
    </message>
    <message>
        <source>Unit of land areas</source>
        <translation>用地面积单位</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>全部复制为文本</translation>
    </message>
    <message>
        <source>Which area and which use</source>
        <translation>面积与用途口径</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>暂无指标</translation>
    </message>
    <message>
        <source>Areas, floor area ratio, density and the land balance stand here once there are parcels or buildings.</source>
        <translation>有了地块或建筑后，这里显示面积、容积率、建筑密度和用地平衡表。</translation>
    </message>
</context>
<context>
    <name>parkwright::InspectorModel</name>
    <message>
        <source>Confidential: left out of what is handed to others</source>
        <translation>保密：对外提供的成果中不包含</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Linked to it</source>
        <translation>关联对象</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>There is no such row.</source>
        <translation>没有这条记录。</translation>
    </message>
    <message>
        <source>A row cannot belong to itself.</source>
        <translation>记录不能归属于自身。</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Source: %1 (%2)</source>
        <translation>来源：%1（%2）</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>可选：%1</translation>
    </message>
    <message>
        <source>In formulas: %1</source>
        <translation>公式中写作：%1</translation>
    </message>
</context>
<context>
    <name>parkwright::InspectorPanel</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Different kinds</source>
        <translation>多种类型</translation>
    </message>
    <message>
        <source>Show in the view</source>
        <translation>在视图中显示</translation>
    </message>
    <message>
        <source>Hide in the view</source>
        <translation>在视图中隐藏</translation>
    </message>
    <message>
        <source>Illustrative</source>
        <translation>示意</translation>
    </message>
    <message>
        <source>Derived storeys</source>
        <translation>推算楼层</translation>
    </message>
    <message>
        <source>Figures of the selection</source>
        <translation>所选对象的指标</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>未选中对象</translation>
    </message>
    <message>
        <source>Click a parcel, a building or a floor in the view to see and edit what is known about it.</source>
        <translation>在视图中点击地块、建筑或楼层，即可查看和编辑其信息。</translation>
    </message>
    <message>
        <source>Import parcels or buildings; what you click is shown here.</source>
        <translation>请先导入地块或建筑；点击的对象会显示在这里。</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>缩放到此对象</translation>
    </message>
    <message>
        <source>Only fields with a value</source>
        <translation>仅显示有值的字段</translation>
    </message>
</context>
<context>
    <name>parkwright::JobPool</name>
    <message>
        <source>The operation failed.</source>
        <translation>操作失败。</translation>
    </message>
</context>
<context>
    <name>parkwright::JobsIndicator</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>正在运行的任务</translation>
    </message>
</context>
<context>
    <name>parkwright::LabelPart</name>
    <message>
        <source>Placing names</source>
        <translation>正在布置标注</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>空置</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %n 家</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parkwright::LayerDetails</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>%1 的详细信息</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Show in the inspector</source>
        <translation>在属性面板中显示</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>The file is not there: %1</source>
        <translation>文件不存在：%1</translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>CRS of the file</source>
        <translation>文件坐标系</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>CRS given</source>
        <translation>指定坐标系</translation>
    </message>
    <message>
        <source>Encoding given</source>
        <translation>指定编码</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>坐标纠偏</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>数据署名</translation>
    </message>
</context>
<context>
    <name>parkwright::LayerModel</name>
    <message>
        <source>set opacity</source>
        <translation>修改不透明度</translation>
    </message>
    <message>
        <source>show layer</source>
        <translation>显示图层</translation>
    </message>
    <message numerus="yes">
        <source>remove %n layer(s)</source>
        <translation>
            <numerusform>移除 %n 个图层</numerusform>
        </translation>
    </message>
    <message>
        <source>group layers</source>
        <translation>图层分组</translation>
    </message>
    <message>
        <source>move layer</source>
        <translation>移动图层</translation>
    </message>
    <message>
        <source>rename layer</source>
        <translation>重命名图层</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n layer(s)</source>
        <translation>
            <numerusform>复制 %n 个图层</numerusform>
        </translation>
    </message>
    <message>
        <source>set scale range</source>
        <translation>设置比例尺范围</translation>
    </message>
</context>
<context>
    <name>parkwright::LayerPanel</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>分组 %1</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Selecting by colour</source>
        <translation>正在按颜色选择</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>No layers yet</source>
        <translation>暂无图层</translation>
    </message>
    <message>
        <source>What the park is made of and what lies around it stands here. Import a file, or drop one on the window.</source>
        <translation>这里列出园区及其周边的各类图层。请导入文件，或将文件拖到窗口中。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>仅显示此项</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>缩放到此图层</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>移出分组</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>从项目中移除</translation>
    </message>
    <message>
        <source>CRS…</source>
        <translation>坐标系…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制图层</translation>
    </message>
    <message>
        <source>At all scales</source>
        <translation>所有比例尺</translation>
    </message>
    <message>
        <source>Only as near as now (%1) or nearer</source>
        <translation>仅在当前（%1）及更近时</translation>
    </message>
    <message>
        <source>Only as far as now (%1) or farther</source>
        <translation>仅在当前（%1）及更远时</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Shown at scales</source>
        <translation>显示比例尺</translation>
    </message>
    <message>
        <source>Hiding by colour</source>
        <translation>正在按颜色隐藏</translation>
    </message>
</context>
<context>
    <name>parkwright::LegendView</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>%1
Click to select these; the box shows and hides them.</source>
        <translation>%1
单击选中这些对象；复选框控制显隐。</translation>
    </message>
</context>
<context>
    <name>parkwright::MainWindow</name>
    <message>
        <source>(read only)</source>
        <translation>（只读）</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Import &amp;as</source>
        <translation>导入为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>着色依据(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>%1 brings everything back.</source>
        <translation>按 %1 可恢复全部界面。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>属性表</translation>
    </message>
    <message>
        <source>What gives the colours</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近项目</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>Select r&amp;elated</source>
        <translation>选择相关对象(&amp;E)</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>%1 (saved)</source>
        <translation>%1（已保存）</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>What is: %1</source>
        <translation>这是什么：%1</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>parkwright::MappingPage</name>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Fields to fill</source>
        <translation>可填字段</translation>
    </message>
    <message>
        <source>Drag a field onto a column, or a column onto a field.</source>
        <translation>把字段拖到列上，或把列拖到字段上。</translation>
    </message>
    <message>
        <source>Recognise anew</source>
        <translation>重新识别</translation>
    </message>
    <message>
        <source>Forgets what was chosen by hand</source>
        <translation>清除手动指定的对应关系</translation>
    </message>
</context>
<context>
    <name>parkwright::MeasureBasis</name>
    <message>
        <source>Collecting corners</source>
        <translation>正在收集角点</translation>
    </message>
    <message>
        <source>Preparing to measure</source>
        <translation>正在准备量测</translation>
    </message>
</context>
<context>
    <name>parkwright::MeasureCard</name>
    <message>
        <source>Copy the figures</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>剖面</translation>
    </message>
    <message>
        <source>Copy profile as CSV</source>
        <translation>复制剖面（CSV）</translation>
    </message>
    <message>
        <source>Save profile…</source>
        <translation>保存剖面…</translation>
    </message>
    <message>
        <source>In another CRS…</source>
        <translation>其他坐标系…</translation>
    </message>
</context>
<context>
    <name>parkwright::MeasureCommands</name>
    <message>
        <source>Coordinates in another CRS</source>
        <translation>其他坐标系中的坐标</translation>
    </message>
    <message>
        <source>In none</source>
        <translation>不用其他坐标系</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>保存剖面</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>剖面</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>parkwright::MeasureTool</name>
    <message>
        <source>Click to measure anew, Esc ends</source>
        <translation>单击重新量测，Esc 结束</translation>
    </message>
    <message>
        <source>Click where the line begins</source>
        <translation>单击折线起点</translation>
    </message>
    <message>
        <source>Click corners, double click ends; Shift locks to 15°, Ctrl does not snap, Backspace takes one back</source>
        <translation>单击转折点，双击结束；Shift 锁定 15°，Ctrl 不捕捉，退格撤销一点</translation>
    </message>
    <message>
        <source>Click the first corner of the area</source>
        <translation>单击面的第一个角点</translation>
    </message>
    <message>
        <source>Click corners, double click closes; Backspace takes one back</source>
        <translation>单击角点，双击闭合；退格撤销一点</translation>
    </message>
    <message>
        <source>Click the lower place</source>
        <translation>单击较低的点</translation>
    </message>
    <message>
        <source>Click the upper place</source>
        <translation>单击较高的点</translation>
    </message>
    <message>
        <source>Click an end of the first leg</source>
        <translation>单击第一条边的端点</translation>
    </message>
    <message>
        <source>Click the corner</source>
        <translation>单击角的顶点</translation>
    </message>
    <message>
        <source>Click the end of the other leg</source>
        <translation>单击另一条边的端点</translation>
    </message>
    <message>
        <source>Click a place to read its coordinates</source>
        <translation>单击一点读取坐标</translation>
    </message>
</context>
<context>
    <name>parkwright::MessageCard</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>parkwright::NavigationEditor</name>
    <message>
        <source>alone</source>
        <translation>无修饰键</translation>
    </message>
    <message>
        <source>What the mouse does</source>
        <translation>鼠标操作</translation>
    </message>
    <message>
        <source>What dragging does</source>
        <translation>拖动的作用</translation>
    </message>
    <message>
        <source>Left button</source>
        <translation>左键</translation>
    </message>
    <message>
        <source>Middle button</source>
        <translation>中键</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起始方案</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>parkwright::NavigationPad</name>
    <message>
        <source>Nearer  (+)</source>
        <translation>拉近 (+)</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>拉近</translation>
    </message>
    <message>
        <source>Farther  (-)</source>
        <translation>推远 (-)</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>推远</translation>
    </message>
</context>
<context>
    <name>parkwright::OverviewMap</name>
    <message>
        <source>Drawing the overview map</source>
        <translation>正在绘制鹰眼图</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>鹰眼图</translation>
    </message>
    <message>
        <source>Click or drag: the view goes there. Drag the arrow: turn. Wheel: nearer, farther. Double click: everything</source>
        <translation>单击或拖动：视图移到该处。拖动箭头：转向。滚轮：拉近、拉远。双击：显示全部</translation>
    </message>
    <message>
        <source>Parks, parcels and buildings show up here.</source>
        <translation>园区、地块和建筑将显示在这里。</translation>
    </message>
</context>
<context>
    <name>parkwright::PaletteModel</name>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>parkwright::PolygonSelectTool</name>
    <message>
        <source>Click corners. Begun to the right: what lies inside. To the left: what it touches.</source>
        <translation>逐点单击。首边向右：选取范围内的对象；向左：选取碰到的对象。</translation>
    </message>
    <message>
        <source>Double click or Enter closes, Backspace takes back. Ctrl adds, Alt takes away.</source>
        <translation>双击或回车闭合，退格撤回一点。Ctrl 加选，Alt 减选。</translation>
    </message>
</context>
<context>
    <name>parkwright::PreviewMap</name>
    <message>
        <source>Map of what comes in</source>
        <translation>导入内容的地图</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>in the plan</source>
        <translation>规划中已有</translation>
    </message>
</context>
<context>
    <name>parkwright::PreviewRows</name>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
</context>
<context>
    <name>parkwright::ProfileChart</name>
    <message>
        <source>Profile of the ground, %1 to %2 m</source>
        <translation>地面剖面，%1 至 %2 米</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 m high after %2 m</source>
        <translation>%2 米处高 %1 米</translation>
    </message>
</context>
<context>
    <name>parkwright::ProjectSession</name>
    <message>
        <source>It is shown for looking only.</source>
        <translation>现以只读方式显示。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Some things in %1 had to be put right.</source>
        <translation>%1 中的部分内容已修复。</translation>
    </message>
    <message>
        <source>A session begun %1 ended without saving. What it had changed was restored: %2 steps.</source>
        <translation>%1 开始的会话未保存即结束。其更改已恢复：共 %2 步。</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation>撤回这些更改</translation>
    </message>
    <message>
        <source>take back restored edits</source>
        <translation>撤回已恢复的编辑</translation>
    </message>
    <message>
        <source>A session that ended without saving left edits, but the file was changed since: %1 steps.</source>
        <translation>有一个未保存即结束的会话留下了 %1 步编辑，但文件此后已被更改。</translation>
    </message>
    <message>
        <source>Apply what still fits</source>
        <translation>应用仍然适用的更改</translation>
    </message>
    <message>
        <source>restore edits</source>
        <translation>恢复编辑</translation>
    </message>
    <message>
        <source>Looking for unsaved work</source>
        <translation>正在查找未保存的内容</translation>
    </message>
    <message>
        <source>A project begun %1 was never saved; its session ended unexpectedly.</source>
        <translation>%1 开始的项目从未保存，其会话意外结束。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>restore project</source>
        <translation>恢复项目</translation>
    </message>
    <message>
        <source>Edits cannot be kept for recovery; save often.</source>
        <translation>无法记录用于恢复的编辑，请经常保存。</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>The damaged file was kept as %1.</source>
        <translation>损坏的文件已保留为 %1。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Parkwright projects (*.gpkg)</source>
        <translation>Parkwright 项目 (*.gpkg)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>是否保存对“%1”的更改？</translation>
    </message>
    <message>
        <source>Otherwise they are lost.</source>
        <translation>不保存，更改将丢失。</translation>
    </message>
    <message>
        <source>%1, the project of last time, is not there any more.</source>
        <translation>上次的项目 %1 已不存在。</translation>
    </message>
</context>
<context>
    <name>parkwright::ProjectStore</name>
    <message>
        <source>Choose a file to save the project to.</source>
        <translation>请选择保存项目的文件。</translation>
    </message>
    <message>
        <source>%1 is open for looking only; save it under another name.</source>
        <translation>%1 以只读方式打开，请另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 cannot be saved: its folder cannot be written to.</source>
        <translation>无法保存 %1：其所在文件夹不可写。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>parkwright::RectangleSelectTool</name>
    <message>
        <source>Drag to the right: what lies inside. To the left: what it touches. Ctrl adds, Alt takes away.</source>
        <translation>向右拖动：选取框内对象；向左拖动：选取碰到的对象。Ctrl 加选，Alt 减选。</translation>
    </message>
</context>
<context>
    <name>parkwright::ScaleBar</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>parkwright::SceneController</name>
    <message>
        <source>Colouring</source>
        <translation>正在着色</translation>
    </message>
</context>
<context>
    <name>parkwright::SceneWidget</name>
    <message>
        <source>3D view</source>
        <translation>三维视图</translation>
    </message>
</context>
<context>
    <name>parkwright::SelectCommands</name>
    <message>
        <source>Selecting</source>
        <translation>正在选择</translation>
    </message>
    <message>
        <source>There is nothing that belongs to what is selected.</source>
        <translation>没有与所选对象相关的内容。</translation>
    </message>
    <message>
        <source>Not farther away than, m</source>
        <translation>距离不超过（m）</translation>
    </message>
</context>
<context>
    <name>parkwright::SelectExpression</name>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Select by expression</source>
        <translation>按表达式选择</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Condition, e.g. %1</source>
        <translation>条件，例如 %1</translation>
    </message>
    <message>
        <source>Find fields and functions</source>
        <translation>查找字段和函数</translation>
    </message>
    <message>
        <source>Fields and functions</source>
        <translation>字段和函数</translation>
    </message>
    <message>
        <source>A double click writes it into the condition</source>
        <translation>双击写入条件</translation>
    </message>
    <message>
        <source>What becomes of the selection</source>
        <translation>对选择集的操作</translation>
    </message>
    <message>
        <source>New selection</source>
        <translation>新建选择集</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>添加到选择集</translation>
    </message>
    <message>
        <source>Take away from the selection</source>
        <translation>从选择集中移除</translation>
    </message>
    <message>
        <source>Within the selection</source>
        <translation>在选择集中筛选</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选择集</translation>
    </message>
    <message>
        <source>Choose one to begin with</source>
        <translation>选一个示例开始</translation>
    </message>
    <message>
        <source>This is no condition: it is neither true nor false.</source>
        <translation>这不是条件：结果不是真或假。</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在计数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>parkwright::SelectionLabel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 个%2</translation>
    </message>
    <message>
        <source>FAR %1</source>
        <translation>容积率 %1</translation>
    </message>
    <message>
        <source>%1 gross</source>
        <translation>建筑面积 %1</translation>
    </message>
    <message>
        <source>%1 lettable</source>
        <translation>可租面积 %1</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选择集</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择</translation>
    </message>
</context>
<context>
    <name>parkwright::SettingsDialog</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Unit of land areas</source>
        <translation>用地面积单位</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Hectare (ha)</source>
        <translation>公顷（ha）</translation>
    </message>
    <message>
        <source>Mu (1/15 ha)</source>
        <translation>亩（1/15 公顷）</translation>
    </message>
    <message>
        <source>Square metre (m²)</source>
        <translation>平方米（m²）</translation>
    </message>
    <message>
        <source>None yet; the first import decides it.</source>
        <translation>尚未确定，由首次导入决定。</translation>
    </message>
    <message>
        <source>project properties</source>
        <translation>修改项目属性</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Less motion: no flights of the camera</source>
        <translation>减少动画：镜头不飞行</translation>
    </message>
    <message>
        <source>Soft edges and shading when the view rests</source>
        <translation>视图静止时平滑边缘并加强明暗</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the CRS of the project</source>
        <translation>更改项目坐标系</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>没有包含这些词的设置。</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>The wheel turned towards oneself zooms in</source>
        <translation>滚轮向自己滚动时放大</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>显示开始页</translation>
    </message>
    <message>
        <source>The project of last time</source>
        <translation>打开上次的项目</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit what the mouse does</source>
        <translation>编辑鼠标操作</translation>
    </message>
</context>
<context>
    <name>parkwright::ShortcutEditor</name>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>查找命令和按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which loses it when it is taken over.</source>
        <translation>%1 已用于“%2”，改用后该命令将失去此快捷键。</translation>
    </message>
    <message>
        <source>Choose a command, click into the field and press the keys.</source>
        <translation>选择命令，点入输入框后按下按键。</translation>
    </message>
</context>
<context>
    <name>parkwright::ShortcutsDialog</name>
    <message>
        <source>Left drag</source>
        <translation>左键拖动</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>中键拖动</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>右键拖动</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>快捷键与鼠标</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Zoom to the point</source>
        <translation>向光标处缩放</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom finely</source>
        <translation>精细缩放</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>加选</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>缩放到此对象</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>更改快捷键…</translation>
    </message>
</context>
<context>
    <name>parkwright::StartPage</name>
    <message>
        <source>Plan, tour and compare industrial parks: land, buildings, floors and sensors in one picture.</source>
        <translation>规划、漫游与比选产业园区：用地、建筑、楼层和传感器尽在一图。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Begin with GIS files…</source>
        <translation>从 GIS 文件开始…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Sample parks</source>
        <translation>示例园区</translation>
    </message>
    <message>
        <source>Or drop files here: GeoPackage, Shapefile, GeoJSON, CityJSON, KML, DXF, OSM, CSV, Excel, GeoTIFF. What they hold is recognised and explained.</source>
        <translation>也可将文件拖到此处：GeoPackage、Shapefile、GeoJSON、CityJSON、KML、DXF、OSM、CSV、Excel、GeoTIFF。程序会识别其内容并加以说明。</translation>
    </message>
</context>
<context>
    <name>parkwright::StatusStrip</name>
    <message>
        <source>E %1  N %2  H %3 m</source>
        <translation>东 %1  北 %2  高 %3 m</translation>
    </message>
    <message>
        <source>Scale where the view looks at</source>
        <translation>视图中心处的比例尺</translation>
    </message>
    <message>
        <source>No CRS</source>
        <translation>无坐标系</translation>
    </message>
    <message>
        <source>Coordinate reference system of the project</source>
        <translation>项目坐标系</translation>
    </message>
    <message>
        <source>The first import decides the coordinate reference system.</source>
        <translation>坐标系由首次导入决定。</translation>
    </message>
</context>
<context>
    <name>parkwright::ViewKeys</name>
    <message>
        <source>There is no view %1 yet; Ctrl+%1 saves this one.</source>
        <translation>还没有视图 %1；按 Ctrl+%1 保存当前视图。</translation>
    </message>
</context>
<context>
    <name>parkwright::ViewPane</name>
    <message>
        <source>There is no 3D view on this computer.
%1
Tables, import and export work without it.</source>
        <translation>本机无法显示三维视图。
%1
表格、导入和导出不受影响。</translation>
    </message>
</context>
<context>
    <name>parkwright::ViewsPanel</name>
    <message>
        <source>None of them</source>
        <translation>无</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>视图 %1</translation>
    </message>
    <message>
        <source>“%1” is this view now.</source>
        <translation>“%1”已设为当前视图。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Make it the present view</source>
        <translation>更新为当前视图</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save as theme</source>
        <translation>保存为主题</translation>
    </message>
    <message>
        <source>Name of what is seen now, with its colours</source>
        <translation>当前显示内容与着色的名称</translation>
    </message>
    <message>
        <source>Theme %1</source>
        <translation>主题 %1</translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation>重命名主题</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save as theme…</source>
        <translation>保存为主题…</translation>
    </message>
    <message>
        <source>Change to what is seen now</source>
        <translation>更新为当前显示</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What is seen, and in which colours</source>
        <translation>显示哪些内容、用什么着色</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Themes: save, change, rename, remove</source>
        <translation>主题：保存、更改、重命名、删除</translation>
    </message>
    <message>
        <source>Add the present view</source>
        <translation>添加当前视图</translation>
    </message>
    <message>
        <source>Make the marked view the present one</source>
        <translation>把选中的视图更新为当前视图</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation>还没有保存的视图</translation>
    </message>
    <message>
        <source>A saved view keeps where one looks from, what is seen and in which colours. Ctrl+1 to 9 saves one, 1 to 9 goes there.</source>
        <translation>保存的视图记录观察位置、显示内容和着色。按 Ctrl+1 至 9 保存，按 1 至 9 前往。</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
</context>
<context>
    <name>parkwright::WalkTool</name>
    <message>
        <source>W A S D or arrows walk, drag to look around, wheel for the pace (%1 m/s), Esc ends</source>
        <translation>W A S D 或方向键行走，拖动环视，滚轮调速（%1 m/s），Esc 结束</translation>
    </message>
</context>
<context>
    <name>parkwright::WelcomeTour</name>
    <message>
        <source>Look around</source>
        <translation>四处看看</translation>
    </message>
    <message>
        <source>Drag to move, drag with the middle button to turn, use the wheel to zoom. Click a building or a floor: the inspector says what it is.</source>
        <translation>拖动平移，按住中键拖动旋转，滚轮缩放。单击楼栋或楼层，属性面板会说明它是什么。</translation>
    </message>
    <message>
        <source>Colour and hide</source>
        <translation>着色与显隐</translation>
    </message>
    <message>
        <source>Choose what gives the colours: land use, vacancy, slab load, tenants … A click on a colour of the legend selects everything that has it.</source>
        <translation>选择着色依据：用地、空置、楼面荷载、租户……单击图例中的颜色即选中该颜色的全部对象。</translation>
    </message>
    <message>
        <source>Bring your own</source>
        <translation>导入自己的数据</translation>
    </message>
    <message>
        <source>Drop a file of parcels, buildings or firms on the window: it comes in at once, and undo takes it back. Ctrl+K finds every command and thing.</source>
        <translation>把地块、楼栋或企业文件拖到窗口上即可导入，随时可以撤销。按 Ctrl+K 可查找任何命令和对象。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出导览</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
</TS>
