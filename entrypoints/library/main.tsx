import '../../assets/css/tokens.css';
import '../../assets/css/library.css';
import { t } from '../../src/platform/i18n';
import { Library } from '../../src/ui/components/Library';
import { startPage } from '../../src/ui/start-page';

startPage(<Library />, t('extName'));
