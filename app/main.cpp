#include "app/window/AppContext.h"

#include <QApplication>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const parkwright::AppContext context;
    return 0;
}
